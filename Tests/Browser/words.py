# SPDX-License-Identifier: Apache-2.0
"""What invented customers and vendors say in the generated cases, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Speech:
    """The words of one language; every name is invented."""

    vendor: str
    customer: str
    vendor_people: list[str]
    customer_people: list[str]
    stranger: str
    bot: str
    levels: list[str]
    columns: list[str]
    roles: dict[str, str]
    events: dict[str, str]
    states: dict[str, str]
    public: str
    automatic: str
    titles: list[str]
    request: str
    received: str
    answers: list[str]
    question: str
    reply: str
    ground: str
    title: str
    agreement: str
    agreement_for_one: str


def of(language: str) -> Speech:
    return {"en": ENGLISH, "zh": CHINESE}[language]


_ENGLISH_HEAD = """# Northlight Cloud Support Terms

## 1. Definitions

1.1 "Support Hours" means Monday to Friday, 9:00 am to 6:00 pm, Asia/Shanghai, excluding Chinese public holidays.

1.2 "Business Day" means a day on which Support Hours fall.

1.3 Automatic replies are not a response.

"""

_ENGLISH_TAIL = """
3.2 P1 and P2 requests are handled around the clock (24x7). P3 requests are handled during Support Hours.

3.3 While a ticket is in the state "waiting for customer", resolution times and update intervals are suspended.

## 4. Exclusions

4.1 Northlight is not responsible for delays caused by force majeure or by failures of third parties.

## 5. Service credits

5.1 For each request whose first response is late, Customer is entitled to a service credit of 2% of the monthly fee.

5.2 Service credits in any calendar month shall not exceed 20% of the monthly fee.

5.3 Customer must claim in writing within thirty (30) days after the end of the month in which the delay occurred.

## 6. Notices

6.1 Notices must be in writing and sent by email to legal@vendor.example.
"""

ENGLISH = Speech(
    vendor="Northlight Cloud Ltd.",
    customer="Riverside Clinics",
    vendor_people=["Ada Pine", "Boris Vale", "Carmen Lund"],
    customer_people=["Wendy Ash", "Xavier Moss", "Yara Fenn"],
    stranger="Quinn",
    bot="Northlight Assist",
    levels=["P1", "P2", "P3"],
    columns=["Ticket", "Time", "Actor", "Role", "Event", "Value", "Severity", "Subject", "Text"],
    roles={"customer": "customer", "vendor": "vendor", "system": "system", "": ""},
    events={"created": "created", "comment": "comment", "status": "status"},
    states={"open": "open", "waiting": "waiting for customer", "resolved": "resolved", "reopened": "reopened"},
    public="public",
    automatic="automatic",
    titles=[
        "Calls drop after ten minutes",
        "Push messages arrive twice",
        "The weekly report of delivered messages counts those of the test environment too, although the filter of the page says that "
        "they are left out, and the exported table differs from both",
        "Login fails for accounts with a plus sign",
        "Uploads stall at 99 %",
    ],
    request="Scenario: production, release 4.6\nSteps: open the page, wait\nLogs: trace 1f20 attached\nExpected: works\nActual: fails",
    received="We have received your request and will reply soon.",
    answers=["I reproduced it and am looking into the cause.", "A node was overloaded; we are moving its share.", "The fix is being rolled out."],
    question="Which release do you run, and could you send the log of the last hour?",
    reply="Release 4.6; the log is attached.",
    ground="our own carrier",
    title="Northlight Cloud Support Terms",
    agreement=_ENGLISH_HEAD + """## 3. Times

3.1 Northlight shall respond to, give updates on and resolve each request within the time in the table, measured from the time Customer submits it. The resolution times of P3 are targets and not commitments.

| Severity | First response | Update interval | Resolution time |
|---|---|---|---|
| P1 | 30 minutes | every 4 hours | 24 hours |
| P2 | 2 hours | every 1 business day | 3 business days |
| P3 | 1 business day | every 2 business days | 5 business days |
""" + _ENGLISH_TAIL,
    agreement_for_one=_ENGLISH_HEAD + """## 3. Times

3.1 Northlight shall give a first response to each request within 2 hours of the time Customer submits it.
""" + _ENGLISH_TAIL,
)

_CHINESE_HEAD = """# 北曜云 技术支持服务协议

## 第一条 定义

1.1 “工作时间”指周一至周五 9:00至12:00、13:30至18:00（北京时间，Asia/Shanghai），中国法定节假日除外；国务院办公厅公布的调休工作日照常提供服务。

1.2 “工作日”指有工作时间的日期。

1.3 系统自动回复不视为响应。

"""

_CHINESE_TAIL = """
3.2 一级、二级故障：乙方提供 7×24 小时服务。三级故障：乙方在工作时间内提供服务。

3.3 工单状态为“等待客户”的期间，解决时限与进展通报间隔停止计时；首次响应不停止计时。

## 第四条 乙方不承担责任的情形

4.1 因不可抗力或第三方故障导致的延误，乙方不承担责任。

## 第五条 违约责任与服务抵扣

5.1 乙方未在第三条约定的时限内首次响应的，每一次抵扣当月服务费的2%。

5.2 单月抵扣总额不超过当月服务费的20%。

5.3 甲方应在故障发生当月结束后30日内，以书面形式提出抵扣申请；逾期未提出的，视为放弃。

## 第六条 通知

6.1 与本协议有关的通知应以书面形式作出，发送至 legal@vendor.example。
"""

CHINESE = Speech(
    vendor="北曜云科技",
    customer="临江门诊",
    vendor_people=["安松", "卞河", "岑岭"],
    customer_people=["魏青", "向禾", "尹舟"],
    stranger="阿曲",
    bot="北曜小助手",
    levels=["一级", "二级", "三级"],
    columns=["工单号", "时间", "操作人", "角色", "事件", "值", "级别", "标题", "内容"],
    roles={"customer": "客户", "vendor": "服务商", "system": "系统", "": ""},
    events={"created": "创建", "comment": "回复", "status": "状态变更"},
    states={"open": "处理中", "waiting": "等待客户", "resolved": "已解决", "reopened": "重新打开"},
    public="公开",
    automatic="自动",
    titles=[
        "通话十分钟后中断",
        "推送消息重复到达",
        "已送达消息的周报把测试环境的也算了进去，而页面上的筛选条件写明不含测试环境，导出的表格与两者又都不一致，请一并核对三处口径",
        "账号含加号时无法登录",
        "上传停在百分之九十九",
    ],
    request="场景：生产环境，版本 4.6\n步骤：打开页面，等待\n日志：traceId 1f20，已附\n预期：正常\n实际：失败",
    received="您的工单已创建，工程师会尽快与您联系。",
    answers=["已复现，正在查原因。", "有一个节点过载，正在迁移分片。", "修复正在逐台发布。"],
    question="请问用的是哪个版本？能否提供最近一小时的日志？",
    reply="版本 4.6，日志已附上。",
    ground="我方自用线路",
    title="北曜云 技术支持服务协议",
    agreement=_CHINESE_HEAD + """## 第三条 响应时限

3.1 乙方应自甲方提交之时起，在下表约定的时限内首次响应、通报进展并解决故障：

| 故障级别 | 首次响应 | 进展通报间隔 |
|---|---|---|
| 一级 | 30分钟内 | 每4小时 |
| 二级 | 2小时内 | 每1个工作日 |
| 三级 | 1个工作日内 | 每2个工作日 |

乙方应在下列时限内解决故障：

| 故障级别 | 解决时限 |
|---|---|
| 一级 | 24小时内 |
| 二级 | 3个工作日内 |
""" + _CHINESE_TAIL + """
## 第七条 服务目标

7.1 三级：目标解决时间为1个工作日。
""",
    agreement_for_one=_CHINESE_HEAD + """## 第三条 响应时限

3.1 乙方应自甲方提交之时起2小时内首次响应。
""" + _CHINESE_TAIL,
)

// SPDX-License-Identifier: Apache-2.0

/// Invented tickets as Zendesk gives them.
enum ZendeskFixture {
    static let ticket = """
        {"url":"https://lanyun.zendesk.com/api/v2/tickets/4002.json","id":4002,"external_id":null,"via":{"channel":"email","source":{"from":{"address":"zhangwei@acme.example","name":"张伟"},"to":{},"rel":null}},
         "created_at":"2026-03-02T01:00:00Z","updated_at":"2026-03-02T03:00:00Z","type":"incident","subject":"全部通话没有声音","raw_subject":"全部通话没有声音",
         "description":"网关 9 点起没有声音","priority":"urgent","status":"solved","requester_id":71,"submitter_id":71,"assignee_id":91,"group_id":5,"is_public":true,"fields":[],"tags":["x"],
         "slas":{"policy_metrics":[{"breach_at":"2026-03-02T01:30:00Z","stage":"achieved","metric":"first_reply_time"}]}}
        """

    static let users = """
        [{"id":71,"url":"https://lanyun.zendesk.com/api/v2/users/71.json","name":"张伟","email":"ZhangWei@acme.example","role":"end-user","locale_id":1},
         {"id":91,"url":"https://lanyun.zendesk.com/api/v2/users/91.json","name":"Wang Li","email":"wangli@lanyun.example","role":"agent","alias":"小王","locale_id":1}]
        """

    static let metrics = """
        {"id":33,"ticket_id":4002,"created_at":"2026-03-02T01:00:00Z","updated_at":"2026-03-02T03:00:00Z","group_stations":1,"assignee_stations":1,"reopens":0,"replies":1,
         "solved_at":"2026-03-02T03:00:00Z","initially_assigned_at":"2026-03-02T01:05:00Z","reply_time_in_minutes":{"calendar":25,"business":0},"first_resolution_time_in_minutes":{"calendar":120,"business":60},
         "full_resolution_time_in_minutes":{"calendar":120,"business":60},"agent_wait_time_in_minutes":{"calendar":null,"business":null}}
        """

    static var page: String {
        #"{"tickets":["# + ticket + #"],"users":"# + users + #","metric_sets":["# + metrics
            + #"],"groups":[{"id":5,"name":"二线","url":"x","deleted":false}],"next_page":null,"previous_page":null,"count":1}"#
    }

    static let audits = """
        {"audits":[
         {"id":1001,"ticket_id":4002,"created_at":"2026-03-02T01:00:00Z","author_id":71,"metadata":{"system":{},"custom":{}},"via":{"channel":"email","source":{"rel":null}},"events":[
          {"id":901,"type":"Comment","author_id":71,"body":"网关 9 点起没有声音","html_body":"<p>网关 9 点起没有声音</p>","public":true,"attachments":[{"id":3,"file_name":"gw.log","content_type":"text/plain","size":812}]},
          {"id":902,"type":"Create","field_name":"status","value":"new"},
          {"id":903,"type":"Create","field_name":"priority","value":"high"},
          {"id":904,"type":"Create","field_name":"subject","value":"全部通话没有声音"},
          {"id":905,"type":"Notification","via":{"channel":"rule","source":{"from":{"id":7,"title":"Notify requester of received request"},"rel":"trigger"}},"subject":"Request received","body":"We have it","recipients":[71]},
          {"id":906,"type":"Notification","via":{"channel":"rule","source":{"from":{"id":8,"title":"Notify group"},"rel":"trigger"}},"subject":"New ticket","body":"Look","recipients":[91]}]},
         {"id":1002,"ticket_id":4002,"created_at":"2026-03-02T01:05:00Z","author_id":91,"metadata":{},"via":{"channel":"web"},"events":[
          {"id":911,"type":"Change","field_name":"assignee_id","value":"91","previous_value":null},
          {"id":912,"type":"Change","field_name":"priority","value":"urgent","previous_value":"high"},
          {"id":913,"type":"Comment","body":"看一下日志","public":false,"attachments":[]},
          {"id":914,"type":"Change","field_name":"first_reply_time","value":{"minutes":30,"in_business_hours":false},"previous_value":null,"via":{"channel":"rule"}},
          {"id":915,"type":"Change","field_name":"status","value":"open","previous_value":"new","via":{"channel":"rule","source":{"from":{"id":9,"title":"Assign"},"rel":"trigger"}}}]},
         {"id":1003,"ticket_id":4002,"created_at":"2026-03-02T01:25:00Z","author_id":91,"metadata":{},"via":{"channel":"web"},"events":[
          {"id":921,"type":"Comment","author_id":91,"body":"您好，请提供抓包","public":true,"attachments":[]},
          {"id":922,"type":"Change","field_name":"status","value":"pending","previous_value":"open"},
          {"id":923,"type":"Notification","via":{"channel":"rule","source":{"from":{"title":"Notify requester of comment"},"rel":"trigger"}},"subject":"x","body":"您好，请提供抓包","recipients":[71]}]},
         {"id":1004,"ticket_id":4002,"created_at":"2026-03-02T03:00:00Z","author_id":-1,"metadata":{},"via":{"channel":"system","source":{"rel":"automation"}},"events":[
          {"id":931,"type":"Comment","author_id":-1,"body":"Closed for want of an answer","public":true},
          {"id":932,"type":"Change","field_name":"status","value":"solved","previous_value":"pending"},
          {"id":933,"type":"Change","field_name":"tags","value":["y"],"previous_value":["x"]},
          {"id":934,"type":"SatisfactionRating","score":"bad","body":"no help"},
          {"id":935,"type":"CommentRedactionEvent","comment_id":921}]}],
         "users":\(users),"next_page":null,"previous_page":null,"count":4}
        """

    static let comments = """
        {"comments":[{"id":901,"type":"Comment","author_id":71,"body":"网关 9 点起没有声音","html_body":"","plain_body":"","public":true,"attachments":[],"audit_id":1001,"via":{"channel":"email"},"created_at":"2026-03-02T01:00:00Z"},
         {"id":921,"type":"Comment","author_id":91,"body":"","plain_body":"","html_body":"<div>您好，<b>请提供</b>抓包</div>","public":true,"attachments":[],"via":{"channel":"web"},"created_at":"2026-03-02T01:25:00Z"}],
         "next_page":NEXT,"previous_page":null,"count":2}
        """
}

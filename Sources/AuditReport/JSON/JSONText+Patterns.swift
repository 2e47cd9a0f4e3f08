// SPDX-License-Identifier: Apache-2.0

import AuditModel
import ServiceTime

/// The shapes of what the findings show together: docs/patterns.md.
extension JSONText {
    mutating func patterns(_ report: PatternReport) {
        object("patterns") { json in
            json.object("hours") { json in
                json.list("cells", report.hours.cells) { $0.cell($1) }
                json.count("unknownHour", report.hours.unknownHour)
                json.count("total", report.hours.total)
                if let cell = report.hours.mostLate {
                    json.name("mostLate")
                    json.cell(cell)
                } else {
                    json.null("mostLate")
                }
            }
            json.list("targets", report.targets) { $0.target($1) }
            json.list("trends", report.trends) { $0.trend($1) }
            json.field("effectiveFrom", report.effectiveFrom?.description)
            json.field("effectiveUntil", report.effectiveUntil?.description)
            json.severities(report.severities)
            json.list("channels", report.channels) { json, channel in
                json.object {
                    $0.field("channel", channel.channel.rawValue)
                    $0.field("opened", channel.opened)
                    $0.field("used", channel.used)
                    $0.count("firstResponses", channel.firstResponses)
                }
            }
            json.object("automatic") {
                $0.field("incidents", report.automatic.incidents)
                $0.field("withAutomatic", report.automatic.withAutomatic)
                $0.field("onlyAutomatic", report.automatic.onlyAutomatic)
                $0.field("automaticMessages", report.automatic.automaticMessages)
                $0.field("personalMessages", report.automatic.personalMessages)
            }
            json.list("rounds", report.rounds) { json, rounds in
                json.object {
                    $0.field("rounds", rounds.rounds)
                    $0.field("orMore", rounds.isMore)
                    $0.field("incidents", rounds.incidents)
                    $0.field("withRepeatAsk", rounds.withRepeatAsk)
                }
            }
            json.list("longest", report.longest) { json, exchange in
                json.object {
                    $0.field("incident", exchange.incident)
                    $0.field("rounds", exchange.rounds)
                }
            }
            json.list("runs", report.runs) { $0.run($1) }
        }
    }

    private mutating func cell(_ cell: HourPattern.Cell) {
        object {
            $0.field("weekday", cell.weekday.rawValue + 1)
            $0.field("hour", cell.hour)
            $0.count("count", cell.count)
        }
    }

    private mutating func count(_ key: StaticString, _ count: CaseCount) {
        object(key) { json in
            for state in CaseState.allCases {
                json.name(state.rawValue)
                json.number(count[state])
            }
            json.field("due", count.due)
        }
    }

    private mutating func target(_ pattern: TargetPattern) {
        object { json in
            json.promise(pattern.commitment, pattern.metric, pattern.severity)
            json.seconds("target", pattern.target)
            json.count("count", pattern.count)
            json.field("cases", pattern.points.count)
            json.field("censored", pattern.censored)
            json.quantile("median", pattern.median)
            json.quantile("ninetieth", pattern.ninetieth)
            json.list("within", pattern.within) { json, within in
                json.object {
                    $0.thousandths("times", Int64(within.times))
                    $0.field("least", within.least)
                    $0.field("most", within.most)
                }
            }
            // The findings hold the counted times of them all.
            let listed = pattern.points.count < TargetPattern.shares ? pattern.points : []
            json.list("points", listed) { json, point in
                json.object {
                    $0.field("finding", point.finding)
                    $0.field("state", point.state.rawValue)
                    $0.bounded(point.atLeast, point.atMost)
                }
            }
        }
    }

    private mutating func promise(_ commitment: String, _ metric: Metric, _ severity: String?) {
        field("commitment", commitment)
        field("metric", metric.rawValue)
        field("severity", severity)
    }

    private mutating func bounded(_ least: Int64, _ most: Int64?) {
        seconds("min", least)
        if let most { seconds("max", most) } else { null("max") }
    }

    private mutating func quantile(_ key: StaticString, _ quantile: TargetPattern.Quantile?) {
        guard let quantile else { return null(key) }
        object(key) { $0.bounded(quantile.atLeast, quantile.atMost) }
    }

    private mutating func trend(_ trend: MonthTrend) {
        object { json in
            json.promise(trend.commitment, trend.metric, trend.severity)
            json.list("months", trend.months) { json, month in
                json.object { json in
                    json.field("month", month.name)
                    json.count("count", month.count)
                    json.field("keptLeast", month.count.lowest.part)
                    json.field("keptMost", month.count.highest.part)
                    if let interval = month.interval {
                        json.object("percent") {
                            $0.thousandths("lower", Int64(interval.lower) * 100)
                            $0.thousandths("upper", Int64(interval.upper) * 100)
                        }
                    } else {
                        json.null("percent")
                    }
                }
            }
            json.count("earlier", trend.earlier)
            json.count("unknownMonth", trend.unknownMonth)
            json.count("count", trend.count)
            json.field("change", trend.change.rawValue)
        }
    }

    private mutating func severities(_ pattern: SeverityPattern) {
        object("severities") { json in
            json.field("incidents", pattern.incidents)
            json.list("levels", pattern.levels) { json, level in
                json.object {
                    $0.field("label", level.label)
                    $0.field("asked", level.asked)
                    $0.field("set", level.set)
                }
            }
            json.list("pairs", pattern.pairs) { json, pair in
                json.object {
                    $0.field("asked", pair.asked)
                    $0.field("set", pair.set)
                    $0.field("count", pair.count)
                }
            }
            json.field("lowered", pattern.lowered)
            json.field("raised", pattern.raised)
            json.field("downgrades", pattern.downgrades)
        }
    }

    private mutating func run(_ run: MissRun) {
        object { json in
            json.promise(run.commitment, run.metric, run.severity)
            json.field("length", run.findings.count)
            json.field("breach", run.isBreach)
            json.field("misses", run.misses)
            json.bounds("span", run.span)
            json.strings("findings", run.findings)
        }
    }
}

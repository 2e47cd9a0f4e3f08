// SPDX-License-Identifier: Apache-2.0

@testable import Evidence

/// An invented answer, signed in many ways with keys made for these tests, and the public halves of those keys.
enum AuthenticityFixture {
    /// The message without a signature; folds, blanks and empty lines on purpose.
    static let message = lines(
        [
            "From: Wen Lan <wen.lan@lanyun.example>",
            "To: Dana Xu <dana@acme.example>",
            "Subject: Gateway  restored",
            "\tat last",
            "Date: Tue, 3 Mar 2026 10:02:11 +0800",
            "Message-ID: <fix-7@lanyun.example>",
            "In-Reply-To: <ask-1@acme.example>",
            "",
            "The gateway is  back. ",
            "\tCause: an \t expired certificate.",
            "",
            "",
            "Wen",
            "",
            "",
        ])

    /// A `DKIM-Signature` field of the message for each way.
    static let signatures: [String: String] = [
        "simple/simple": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=simple/simple; d=lanyun.example; s=s1; t=1772503331;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=c7p3b+t9SzOx/Jl0X1yF4DrWV/ZMGktixV4xbOfaRwc=;",
                "\tb=r4WHdHpjgzc5hq+s82TOH6817qrpW3m3xW6bctMKDQe1NgFExrz9+YYfLB4jBo8qJM3DbzoJMAkKga8Qi+XoVlq5++",
                "\t2lsFZXtW+3OVNIL1ja8cVINhH9QYmePcZO4BlxB0+ShUjhNE1onjThxLfsznsjDMZXfMQ9633W+m/EGzZY1msLPsx3",
                "\td8sjCuOFXlQzTfmFqBZRRgkTApOoAWJJu3zUusqDGcWnNMt4t1AGMWa9v9JbWBfzQ4cCFeaSoUEivxwbnaXtjusQKW",
                "\tqOv03iBtcNu5If6Gs3jBYzGWc2bgOoePBNqcyx+H13N8ar4RsboBr9O+gTHhweyVClqsXdlw==",
            ]),
        "simple/relaxed": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=simple/relaxed; d=lanyun.example; s=s1; t=1772503331;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
                "\tb=a9XBTEKD9Q4H3I3QVQitGedDg2LLi3oxu8bMO7ZC/M6Oulbx2d1Mt1CUnUJ7m7nS12Ho6yB+1mgmDSIxrH/mkxLGus",
                "\tLMyiEF0jQI3LKQPKFGt+72hYwLgt1fy3EtxwaLXAzsfDaOV+8RsgYKs3y6zOM+KhDA9aR004W7w1ZPA6oNpdh4t6cD",
                "\tfQAtvlQnKJaGY7ffjMq1x2eIX50yb42OLPvCzcD04VUIJZNbAG9lqWmK8E01mg3bd/5s1u8bUVI/J/QG7iw4kZfAxT",
                "\trWKxnkOSVJsU1N9Xjz+uY01sPIAMnp9ts4uPTEmLvdpO1Ehltqhg2vxfk04NkiDtujLOnfkg==",
            ]),
        "relaxed/simple": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=lanyun.example; s=s1; t=1772503331;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=c7p3b+t9SzOx/Jl0X1yF4DrWV/ZMGktixV4xbOfaRwc=;",
                "\tb=tql0oq68w6Cm/XiVzs8Rtspc6wXOhqnIItjFy28f5o8v17GLCYwSh9dd/+UM/CFKHGiYIo0IrhuPlp2W2Pi2Pk9Q9B",
                "\tb00aqcHyB3HzWXqzLTFl9LgRQ0hItlbYy3OwQD6HIJHZ5q3autayI0UZ+M7BeYhGIzpPmTdflJ0AKPxDVIJ2/EZxLI",
                "\tAMz2MWwt7d/BeWgVASA5CVyUGRuLRHQ2pAE3lzvGr5bgCrixi2D2rdBkugOwijIPos95LVurIikWfSqz9NcGWSBE96",
                "\tJL3wYPtMN6BDejYNth435bb9/kgdNCgcsCxRT2fv4jKzaPqILvkgobUhSZNbRWRo/fHe51IQ==",
            ]),
        "relaxed/relaxed": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=lanyun.example; s=s1; t=1772503331;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
                "\tb=u6O56aXRN+LXx6ZOk9yDt9Fhd02z2NYQQBPAlN4O/QSNqzmwkhug0MXsHECM13MKreUAXKbg2xw2IMxrsdndeFlzBV",
                "\tvBsCJsrjzXjbvdl4fDCMN2lvk3wbyEzODon0uqLM/HEcWsGSbI0R3hKFySe5pfth/5C+x8gMbfmfBaY/yyWG5y+wNL",
                "\tTSpg8yBZVLdAfU7oCSOfww4FjyB2i9wqIwgDTOgYCWLQU1K+EFqUsYNaJvw/4ZH6HFypaFjQXLNbYlhMu/skswJZ1Y",
                "\tyTJ7akkcxmoO+pdvV1WAQ424Rw7jiyRqGXNRtIYzND1LQKc7FmMUoRwUIUdTWVCeHtLIEusg==",
            ]),
        "default form": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed; d=lanyun.example; s=s1; t=1772503331;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=c7p3b+t9SzOx/Jl0X1yF4DrWV/ZMGktixV4xbOfaRwc=;",
                "\tb=nUKqsn8Cr6wVtFCQbrHzdYPEx7YbAoqpcEsZydCazdSStedtLgyiCm2sUHbfx0fHfzmq5HSmzJBHzPqu8yewURtPFS",
                "\tsaWEaiMGpNhnIWI6I5G5bEQ+8SbY1bVjTsh7U6Acg1nfpo8JgeSUNsywK0i79q7ROMP9073INwa3hdJS81CzzQ0G+D",
                "\t9VFBJkpgu6l8BV0tZinQ5jUOg+JsYq6IJqidqUPMGgSheR7EBnubkvWG3ECTdGR46NTLhZjWQDFlAZ5CFzz/Tj8ANl",
                "\t6KmN4zKe1ilGNMEO/JPqJkRTNVqdp8qSbyWhb1hnWweRMMRp1aMGc58uIqrfImCMl5uILbOQ==",
            ]),
        "ed25519": lines(
            [
                "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=lanyun.example; s=e1; t=1772503332;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
                "\tb=UL1jt61Ap5EsxW7SezPObLn2txVVMJM9YCNn5HkffMbvz7BOebzrrT1CnKIgaiZdpgBtSyZBd29wPJksI/rPAQ==",
            ]),
        "sha1": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha1; c=relaxed/relaxed; d=lanyun.example; s=s1;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=eJLRBAON539X5gxxWWKvYlNNbkk=;",
                "\tb=PBXpTRHvhTMMEiAjoZF13yYtMy/WSdUhNW575hy+jsfQYLdJEmo2wZEXfAqjZhFqjz7StRvZFrKfztRznrGyzHOuiA",
                "\t4nq5IlboZuI/ynMhM+GEcmbYxm8+bftIccx9gZlxXVlrg2h+c1M34EqmPdwuS1+rGN3zP8wkCRFu/wg707RHWj7NBL",
                "\tNciJPrFJEMvtgjf+xmXxOq4mxAEiFnT7kpTGcohgzPMBwYUOkk/HygP2WunrAA00UCFgqHM6WWs9k9E8i42Xx/rvOQ",
                "\tqpn4XCUraspugZr5EqZ3UJJuDfQG4kPfoaU54+A8AkZz8JEq5yeHNzWBFG9Zmp7Hn36miyUQ==",
            ]),
        "short": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=lanyun.example; s=short;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
                "\tb=o6iyjbVa1l2m766NZs8lXJB/8nqS4GQMamWCmQ+jFpyfdShOorYEYHWtDPnqEdVOrMHlWfKdhV1uQ6EXsuqTtQ==",
            ]),
        "length": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=lanyun.example; s=s1; l=64;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
                "\tb=C+hUlIvnnbPvEXzHHrFkv/DJWH+LVU4iNdDJrYE7RDBTFmCM4gMxB79C8567q/QG4xf5hWNEcaW9aHGyj+fKIWdFhW",
                "\t8b+plTTFFAKKbnCgweHTxhoM23DxtBo+0RvVPRd59gqY3UxyyB1CGmTpy3G0ZRlBlNRa+CarOVYYypQ1p90sk4oET6",
                "\tyAXwDqVI8qLtZ8UEslxq0LHWHGPTBc7hHxCpzyyhxBdSvk12IWnTGSd6Yzo3P/lx9CdCmVs7qRVrgKgvotg3qS2you",
                "\t5VUlSOvMgCV70ZXZZlJkhfhKy9u7KlaaVXv2rfpMod2IGhgJzet6tLxgF1q2QJm/pVCRnNKg==",
            ]),
        "beyond": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=lanyun.example; s=s1; l=4000;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
                "\tb=jNNp6W7qKnA7laY4lt4heoODQE826HL3/VldJqsn2RHYUcX91V9uyCzOk4+C7a97B9dTR9bkJowSWFFGIMUZvaqfzX",
                "\tWSmNlmtefN4/aus7xDMgcWWsFs4AS2vnjdhsjT7l/LFbiUzWuLegU6juX4q8P/E1A+TtYvNUzoeRAOwFEYPtt6hcsB",
                "\tytxtcykYy0iY7znthmdsIRKjA7d48U4xS0kgVy92PBN+gyjEeQdWwwCTeeGPwr7PnjW1zrur8FwDAtN/JyPXa+/2nD",
                "\twCGJcpYS6uDv68PjEGvH5DBKWOIZeX+GmidXEytc10n6xZnX9Yn8/ULPySMtVSPnho7GosUQ==",
            ]),
        "oversigned": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=lanyun.example; s=s1;",
                "\th=From:From:To:Subject:Subject:Date:Date:Message-ID:Reply-To;",
                "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
                "\tb=Wsr4DM4HiEV615qmYA9EynD1PDYcypPEL5KnBuXdQk6FZW+U8AaLHeHl5nHZqXjeDLhOOzLm99Mj45k1OXJOoe1vGL",
                "\t+M0JxKIcRbi3l2Ulxeb21bU7rNuDz4z6ZIUJBIGdmHTyBQNP52mtAjjpOUbpFyB6hDZ/1C4pLKphfB/xZ69qUsCzWC",
                "\tbgUQMvmKBFgdCPTcH+K/h17mqZgKAPxIJ83R2OMJawLrntSdYUOaMYatvsASCW5kY4ZweI9IE3HLQ+LYmcnllS0lOc",
                "\tlZT63LUVTwa9FMgdjoKg+/EPCFaEKu6tO8bjeab7VgTxRk3mYPSfOYJfzNyxalLPO3vR/Kmw==",
            ]),
        "sender only": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=lanyun.example; s=s1;",
                "\th=From;",
                "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
                "\tb=unsiXLa/dGsyL0KG2IN09mcGzgTV63drCvtRIaTgtz3rVO4UZs/2a+ANgubCFzB/SedneKQeQt67v5gPQcZ7YpATjZ",
                "\tT/iZ+2T8w4hQ4dvE1VWpzuT4vynz0TuAVvjt2X+uvz8srbJ4LuxHJH/nwk2xO+2JA9nzQdAKnHsWCz/wsUQzLK02y6",
                "\tBNvRUt/9T7Knfv8skNC3t7o04wnR0xGbh7cXk9dUvbCbM9CVvbKsCWRu0++t7WOFa8HEZC1RfCMnNIm7rb7eNyFiWr",
                "\taLBD72aAw6gtD+eFfMBXBYYvUHyBsPW9XcBIsXB/1vffLNCIEiEsQuROSL8fRl/XBGf+LUMA==",
            ]),
        "expiring": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=lanyun.example; s=s1; t=1772503331; x=1772589731;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
                "\tb=QPX2E+j8yoJPWULzzVJG1mvEcctJYeiE2pFvZ0hqwOJQlC3jKbMffRjUiw7OG4o2vPbVmbsLFIve2Su//mnD/ybB/M",
                "\tG6BI6Nn9q7YVxl0V0PQP0zaAFuu06aq+vCHU6znTnAlkWB3xDGL0vrZLgom59aDMx5cNv4nmAUO4K7aUtn80ObkKak",
                "\tRJqpvqXGEPWoeD7ckLxMxJvmlOfNRLRBoEYMlGMFldgKMVLKO4UVg3ZQdDseW0V+cZTpx+Jnu40fB90aRyLaiClLyw",
                "\tw+fzcpDKSAwoxpS6NGds8CzA/Scs9498CE3rWRQXoFad+HTSVAadTp2xYea9oFswZ5qC6BYg==",
            ]),
        "subdomain identity": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=lanyun.example; s=s1; i=wen@desk.lanyun.example;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
                "\tb=fA3cBJ65fmD/QqwIaUboLUno5btAGrUrpMIdvlpaVA2xIWOXC6uhaOP+0GSl77Km4Gy6Lv4UoPcB4oEfrmDAp2QYXh",
                "\t9atWs/UNqeSa1jtYKr3pU6nlsOKPc1SgOTz4YMgnS1yQ+UyKoc7naRipHCxYkZL1Yy615DOZh2+od/Tq9Jiepp/Yv5",
                "\tqQ2KdVHGPe++4kMEMaMYiiKgvkk1AmmMH7DdU0u/p/k7PS6nuJyfJDnc+UWlm+tCFXmlSiNI7WbGMZ6hZ1vkGe2Z9d",
                "\t7/MuiU9Xc2Bf43JWqa+UC8OJF37HIIdUOiGjwUiseqTtjAxTii6LhLAaG+kCMydMdOsu7wsg==",
            ]),
        "relay": lines(
            [
                "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=relay.example; s=r1;",
                "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
                "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
                "\tb=AprCIJfMHf+r6SgYtqmuqJ4fjUTDVjg6fr5LFi0sQam9LfmHcMojSR6arU4dpKGeIXIxhG/r+3+N9TB9Fif8lnyCcM",
                "\tFgMFwYtEdiLfGVZj6ahfafQjBOV2Lhs3IwH+k8oweKgxVruHfbawjPuyZnf9NNkrmL3FAR66Vu25+0RQ4=",
            ]),
    ]

    /// Two ARC sets and the signature relaxed/relaxed, to stand before the message.
    static let chain = lines(
        [
            "ARC-Seal: i=2; a=rsa-sha256; cv=pass; d=acme.example; s=a1; t=1772503460;",
            "\tb=5fs5OPRfnT0Sv+hfD6/l+vpwsbLWQ4qqoaSvsl5VjKrwW7aj0v58qi0vQaFV3tO9Y1DOfSoFmsj9aKI+fBrty9gFYR",
            "\tRaMV+RL9FC9WsyHQeUdnjm3l3gI0S40t2YJeYy2rGs5Z0mnuCmifVdX5MWxp0aQGNbWWuGGS2ZZVnJASA=",
            "ARC-Message-Signature: i=2; a=rsa-sha256; c=relaxed/relaxed; d=acme.example; s=a1; t=1772503460;",
            "\th=From:To:Subject:Date:Message-ID:DKIM-Signature;",
            "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
            "\tb=bOLcneUXMLrS7N5nSc07NpSxDiJyrLZVd9IaAlw+cFwY4Em7oMhVUPeX5ZlmLAXPGD2MtzoFcc+ydaFKcBnsYoPM/l",
            "\ta5wGOWkPtIHO80nEna8wE/1uY19tzEj03RCGaf3FNfbQuAXU69cjWIWkBnX0W3bHA8UiCGdfoPEb+zQ1M=",
            "ARC-Authentication-Results: i=2; mx.acme.example;",
            "\tdkim=pass (2048-bit key) header.d=lanyun.example; arc=pass",
            "ARC-Seal: i=1; a=rsa-sha256; cv=none; d=relay.example; s=r1; t=1772503400;",
            "\tb=lrKSHj9Pyy007tXUeYMT06oI9s9Geo2RssMsPNVCRasIO/ObqOHp/d+A1wQ5mpcLMvoac/IOm/pF3fO6L290RuK8fi",
            "\tw4zfzKxgXtNGHk0VW/Vzqhvxd6SGOlzZytH/VFkxHisRu0isSsjRoUR6s2V9v1xkx3W1PysMorSO25ck4=",
            "ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=relay.example; s=r1; t=1772503400;",
            "\th=From:To:Subject:Date:Message-ID:DKIM-Signature;",
            "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
            "\tb=vX0bvOfT1J0owoszjNE5fPrBR1/nNE0hKHCcvbzwcxfXSxGrfBSLg4L+ORNoZu9K/BWKyjGSzNHW2D35OcicVerFoy",
            "\tih4ieApl/wXfaNGkuL4hh+mg/7gKGfovy2yFsgNlKna1LTaJC6vawoG5SBaoFvPSaEGHK5BdrdY8x1WK8=",
            "ARC-Authentication-Results: i=1; mx.relay.example;",
            "\tdkim=pass header.d=lanyun.example header.s=s1; spf=pass smtp.mailfrom=lanyun.example",
            "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=lanyun.example; s=s1; t=1772503331;",
            "\th=From:To:Subject:Date:Message-ID:In-Reply-To;",
            "\tbh=CkvmX5A1s8IXj6yOM07aAEyy/MjRf+WbmTZxWtRR4P8=;",
            "\tb=u6O56aXRN+LXx6ZOk9yDt9Fhd02z2NYQQBPAlN4O/QSNqzmwkhug0MXsHECM13MKreUAXKbg2xw2IMxrsdndeFlzBV",
            "\tvBsCJsrjzXjbvdl4fDCMN2lvk3wbyEzODon0uqLM/HEcWsGSbI0R3hKFySe5pfth/5C+x8gMbfmfBaY/yyWG5y+wNL",
            "\tTSpg8yBZVLdAfU7oCSOfww4FjyB2i9wqIwgDTOgYCWLQU1K+EFqUsYNaJvw/4ZH6HFypaFjQXLNbYlhMu/skswJZ1Y",
            "\tyTJ7akkcxmoO+pdvV1WAQ424Rw7jiyRqGXNRtIYzND1LQKc7FmMUoRwUIUdTWVCeHtLIEusg==",
        ])

    /// Key material by name, base64.
    static let material: [String: String] = [
        "lanyun": [
            "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvEsDh8ujFrh7CRSf9LmImLZVBiQ8K98eRXxyprXfEWTuDMqMnGI9xaMu2JMsJrnt5B",
            "7YkERB4k3G3d967AJADlLxcI3O9MS8QbbTHjMrUs1tLtBHx9nlUITNnSgQ4eOmb2mff0m5V2K6DR5bwtTi9yXAiYqdZhdrEbOJJtpMU/E3foLm",
            "4Nd1N7CXgiKN9HKYOlNjAK/e1RoSLrOCii9DxxJtEGRTmUYCq98F9V+kZImhIE67QMPfBwDn3vtps28Z6Os4RgxGEUQ69nrY2NgKmZ3IOz7sf6",
            "UyEsP2k2N94YygF5UyFu+9dec4ZMvSEfvAoUBNo+OtFVE5wbOsPxTs9QIDAQAB",
        ].joined(),
        "lanyun bare": [
            "MIIBCgKCAQEAvEsDh8ujFrh7CRSf9LmImLZVBiQ8K98eRXxyprXfEWTuDMqMnGI9xaMu2JMsJrnt5B7YkERB4k3G3d967AJADlLxcI3O9MS8Qb",
            "bTHjMrUs1tLtBHx9nlUITNnSgQ4eOmb2mff0m5V2K6DR5bwtTi9yXAiYqdZhdrEbOJJtpMU/E3foLm4Nd1N7CXgiKN9HKYOlNjAK/e1RoSLrOC",
            "ii9DxxJtEGRTmUYCq98F9V+kZImhIE67QMPfBwDn3vtps28Z6Os4RgxGEUQ69nrY2NgKmZ3IOz7sf6UyEsP2k2N94YygF5UyFu+9dec4ZMvSEf",
            "vAoUBNo+OtFVE5wbOsPxTs9QIDAQAB",
        ].joined(),
        "lanyun ed25519": [
            "GT9W37PFDWZCczAoMoylLDy829yKKimCmZuIWNaP3T4="
        ].joined(),
        "lanyun ed25519 info": [
            "MCowBQYDK2VwAyEAGT9W37PFDWZCczAoMoylLDy829yKKimCmZuIWNaP3T4="
        ].joined(),
        "relay": [
            "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDG9uftwDxhqQlGgn2vu9yO2TIsMvMuZLkLbBWIqBEVaGKi28/CKJqlLCA6PlDb+T7lQp9u96",
            "U95hrzXQV3kMPVdVXtpRcaAuG7Kh4lWyySUYkWOLrdViSNxZvLxF/EmuyySlYZOz08lDFzQrsKOcFIk9s/92ivoQJQ6ZtI1+Ox5wIDAQAB",
        ].joined(),
        "acme": [
            "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDqSRDtlZKoEeW10LwGB1qvlQT3tT+EXbPL7+wVUtSxH6WtWjsMyRw51nxbK/B2jcVXKIgqut",
            "2rl3o0u32hTSTh7yPEEcPxjw57pKSNUmC4n8syyZQvtiDh6s5HRphxMQFOl3idow9rHFE505mJV4WsXAaxnu1iR2Owh5LpdqA83QIDAQAB",
        ].joined(),
        "short": [
            "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAOmMTN5DiBmpzQApnEHLSZAYwyvffcwGbcZZpZsKmoVjW1LsbVctkJyX5aMbCfxL1Ltb0WPF1jjqiy",
            "ZtKUadWukCAwEAAQ==",
        ].joined(),
    ]

    /// A file of the keys that fit.
    static let keyFile = """
        s1._domainkey.lanyun.example=v=DKIM1; k=rsa; p=\(key("lanyun"))
        e1._domainkey.lanyun.example=v=DKIM1; k=ed25519; p=\(key("lanyun ed25519"))
        short._domainkey.lanyun.example=v=DKIM1; p=\(key("short"))
        r1._domainkey.relay.example=v=DKIM1; p=\(key("relay"))
        a1._domainkey.acme.example=v=DKIM1; p=\(key("acme"))
        """

    static func key(_ name: String) -> String { material[name] ?? "" }

    static func signed(_ way: String) -> String { (signatures[way] ?? "") + message }

    private static func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    static func keys(_ file: String = keyFile) -> DKIMKeys { DKIMKeys(Array(file.utf8)) }

    static func judge(
        _ text: String, keys: DKIMKeys = keys(), trusted: [String] = ["acme.example"], isInMailbox: Bool = false
    ) -> MailAuthenticity { judge(Array(text.utf8), keys: keys, trusted: trusted, isInMailbox: isInMailbox) }

    static func judge(
        _ bytes: [UInt8], keys: DKIMKeys = keys(), trusted: [String] = ["acme.example"], isInMailbox: Bool = false
    ) -> MailAuthenticity {
        MailAuthenticity(
            bytes, 0..<bytes.count, basis: MailAuthenticity.Basis(keys: keys, trustedDomains: trusted), isInMailbox: isInMailbox)
    }
}

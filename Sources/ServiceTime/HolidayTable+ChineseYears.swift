// SPDX-License-Identifier: Apache-2.0

extension HolidayTable {
    /// The arrangements of one year: the notice of the General Office of the State Council (国务院办公厅关于…年部分节假日安排的通知), and a
    /// later one that changed it.
    struct ChineseYear {
        var year: Int
        /// Number, issuer and date of each notice, in the order they were issued.
        var notices: [(number: String, issuer: String, date: String)]
        /// Closed dates by the notices' own words, `MM-DD` or a range `MM-DD/MM-DD`, with the year where it is another one. Weekends that a
        /// notice only mentions (与周末连休) are left out.
        var closed: String
        var makeUp: String
    }

    /// Each year as its notices stand together.
    static let chineseYears = [
        ChineseYear(
            year: 2014, notices: [("国办发明电〔2013〕28号", "国务院办公厅", "2013-12-11")],
            closed: "01-01 01-31/02-06 04-05 04-07 05-01/05-03 06-02 09-08 10-01/10-07",
            makeUp: "01-26 02-08 05-04 09-28 10-11"),
        // The second closes the days around the 70th anniversary of the end of the war.
        ChineseYear(
            year: 2015, notices: [("国办发明电〔2014〕28号", "国务院办公厅", "2014-12-16"), ("国发明电〔2015〕1号", "国务院", "2015-05-13")],
            closed: "01-01/01-03 02-18/02-24 04-05/04-06 05-01 06-20 06-22 09-03/09-05 09-27 10-01/10-07",
            makeUp: "01-04 02-15 02-28 09-06 10-10"),
        ChineseYear(
            year: 2016, notices: [("国办发明电〔2015〕18号", "国务院办公厅", "2015-12-10")],
            closed: "01-01 02-07/02-13 04-04 05-01/05-02 06-09/06-11 09-15/09-17 10-01/10-07",
            makeUp: "02-06 02-14 06-12 09-18 10-08 10-09"),
        ChineseYear(
            year: 2017, notices: [("国办发明电〔2016〕17号", "国务院办公厅", "2016-12-01")],
            closed: "01-01/01-02 01-27/02-02 04-02/04-04 05-01 05-28/05-30 10-01/10-08",
            makeUp: "01-22 02-04 04-01 05-27 09-30"),
        ChineseYear(
            year: 2018, notices: [("国办发明电〔2017〕12号", "国务院办公厅", "2017-11-30")],
            closed: "01-01 02-15/02-21 04-05/04-07 04-29/05-01 06-18 09-24 10-01/10-07",
            makeUp: "02-11 02-24 04-08 04-28 09-29 09-30"),
        // The second makes four days of Labour Day.
        ChineseYear(
            year: 2019, notices: [("国办发明电〔2018〕15号", "国务院办公厅", "2018-12-04"), ("国办发明电〔2019〕3号", "国务院办公厅", "2019-03-22")],
            closed: "2018-12-30/2019-01-01 02-04/02-10 04-05 05-01/05-04 06-07 09-13 10-01/10-07",
            makeUp: "2018-12-29 02-02 02-03 04-28 05-05 09-29 10-12"),
        // The second extends the Spring Festival to February 2 and so undoes the make-up workday of February 1.
        ChineseYear(
            year: 2020, notices: [("国办发明电〔2019〕16号", "国务院办公厅", "2019-11-21"), ("国办发明电〔2020〕1号", "国务院办公厅", "2020-01-26")],
            closed: "01-01 01-24/02-02 04-04/04-06 05-01/05-05 06-25/06-27 10-01/10-08",
            makeUp: "01-19 04-26 05-09 06-28 09-27 10-10"),
        ChineseYear(
            year: 2021, notices: [("国办发明电〔2020〕27号", "国务院办公厅", "2020-11-25")],
            closed: "01-01/01-03 02-11/02-17 04-03/04-05 05-01/05-05 06-12/06-14 09-19/09-21 10-01/10-07",
            makeUp: "02-07 02-20 04-25 05-08 09-18 09-26 10-09"),
        ChineseYear(
            year: 2022, notices: [("国办发明电〔2021〕11号", "国务院办公厅", "2021-10-25")],
            closed: "01-01/01-03 01-31/02-06 04-03/04-05 04-30/05-04 06-03/06-05 09-10/09-12 10-01/10-07",
            makeUp: "01-29 01-30 04-02 04-24 05-07 10-08 10-09"),
        ChineseYear(
            year: 2023, notices: [("国办发明电〔2022〕16号", "国务院办公厅", "2022-12-08")],
            closed: "2022-12-31/2023-01-02 01-21/01-27 04-05 04-29/05-03 06-22/06-24 09-29/10-06",
            makeUp: "01-28 01-29 04-23 05-06 06-25 10-07 10-08"),
        ChineseYear(
            year: 2024, notices: [("国办发明电〔2023〕7号", "国务院办公厅", "2023-10-25")],
            closed: "01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07",
            makeUp: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
        ChineseYear(
            year: 2025, notices: [("国办发明电〔2024〕12号", "国务院办公厅", "2024-11-12")],
            closed: "01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08",
            makeUp: "01-26 02-08 04-27 09-28 10-11"),
        ChineseYear(
            year: 2026, notices: [("国办发明电〔2025〕7号", "国务院办公厅", "2025-11-04")],
            closed: "01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07",
            makeUp: "01-04 02-14 02-28 05-09 09-20 10-10"),
    ]
}

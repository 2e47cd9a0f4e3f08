// swift-tools-version: 6.2
import PackageDescription

/// Every target: imports are internal unless a public signature needs them, and a member is visible only through its own import.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// Fixtures are read from the source folder, never copied into a bundle.
func tests(_ name: String, _ dependencies: [Target.Dependency], fixtures: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: fixtures, swiftSettings: strict)
}

let package = Package(
    name: "slaudit",
    products: [.executable(name: "slaudit", targets: ["slaudit"])],
    targets: [
        // The system's libraries; nothing but Formats imports them.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        // bytes -> values with offsets -> nouns -> commitments and events -> findings -> report
        library("Formats", ["CLibXML2", "CZlib", "CCrypto"]),
        library("ServiceTime", []),
        library("AuditModel", ["ServiceTime"]),
        library("Agreements", ["AuditModel", "ServiceTime", "Formats"]),
        library("Evidence", ["AuditModel", "ServiceTime", "Formats"]),
        library("Reconciliation", ["AuditModel", "ServiceTime"]),
        library("Redaction", ["AuditModel", "ServiceTime"]),
        library("AuditReport", ["AuditModel", "ServiceTime"]),
        .executableTarget(
            name: "slaudit",
            dependencies: ["Agreements", "Evidence", "Reconciliation", "Redaction", "AuditReport", "AuditModel", "ServiceTime", "Formats"],
            swiftSettings: strict),

        // Apart from the product and its tests: `make bench`.
        .executableTarget(
            name: "judging-benchmark", dependencies: ["Reconciliation", "AuditModel", "ServiceTime", "TestSupport"],
            path: "Benchmarks/Judging", swiftSettings: strict),
        .executableTarget(
            name: "reading-benchmark", dependencies: ["Agreements", "AuditModel", "TestSupport"], path: "Benchmarks/Reading",
            swiftSettings: strict),

        .executableTarget(
            name: "mail-benchmark", dependencies: ["BenchmarkSupport", "Evidence", "Formats", "AuditModel", "ServiceTime"],
            path: "Benchmarks/Mail",
            swiftSettings: strict),
        .executableTarget(
            name: "export-benchmark", dependencies: ["BenchmarkSupport", "Evidence", "Formats", "AuditModel", "ServiceTime"],
            path: "Benchmarks/Exports",
            swiftSettings: strict),

        .target(name: "BenchmarkSupport", dependencies: ["Formats"], path: "Benchmarks/Support", swiftSettings: strict),

        // Apart from the tests: `make fuzz`.
        .executableTarget(
            name: "evidence-fuzz", dependencies: ["Evidence", "Formats", "AuditModel", "ServiceTime"], path: "Fuzz/Evidence",
            swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["Formats", "ServiceTime", "AuditModel"], path: "Tests/TestSupport", swiftSettings: strict),
        tests("FormatsTests", ["Formats"]),
        tests("ServiceTimeTests", ["ServiceTime", "Formats"]),
        tests("AuditModelTests", ["AuditModel", "ServiceTime"]),
        tests(
            "AgreementsTests", ["Agreements", "AuditModel", "ServiceTime", "Formats"],
            fixtures: ["Fixtures", "Corpus/english", "Corpus/chinese", "Corpus/README.md", "Corpus/corpus.golden.tsv"]),
        tests("EvidenceTests", ["Evidence", "AuditModel", "ServiceTime", "Formats"]),
        tests("ReconciliationTests", ["Reconciliation", "AuditModel", "ServiceTime", "Formats"]),
        tests("RedactionTests", ["Redaction", "AuditModel", "ServiceTime"]),
        tests("AuditReportTests", ["AuditReport", "Reconciliation", "AuditModel", "ServiceTime", "Formats"]),
        tests(
            "CommandTests", ["slaudit", "Agreements", "Evidence", "Reconciliation", "AuditReport", "AuditModel", "ServiceTime", "Formats"],
            fixtures: ["Fixtures"]),
    ],
    swiftLanguageModes: [.v6]
)

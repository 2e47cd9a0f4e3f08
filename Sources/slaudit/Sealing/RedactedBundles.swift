// SPDX-License-Identifier: Apache-2.0

import AuditModel
import AuditReport
import Formats

/// Bundles of the redacted copies of a case: each is looked through as it is made, then all are put in place with the key, or none is.
struct RedactedBundles {
    let folder: CaseFolder
    /// Where the bundles go; nil: beside each vendor's report.
    let output: String?
    private var run: RedactionRun
    private var made: [(target: String, contents: BundleContents)] = []

    /// Reads the key.
    init(_ choice: RedactionChoice, in folder: CaseFolder, output: String?) throws(CommandFailure) {
        self.folder = folder
        self.output = output
        run = try choice.run(case: folder.root, output: output ?? (folder.root == "." ? "reports" : folder.root + "/reports"))
    }

    mutating func add(_ result: AuditResult, of vendor: VendorFolder, _ form: ReportForm) throws(CommandFailure) {
        let copy = run.copy(of: result, language: form.languages.first)
        let contents = BundleContents(redacted: copy, of: vendor, in: folder, form)
        // A folder that is handed over is called what the copy calls the vendor.
        let name = output == nil || vendor.name.isEmpty ? "" : copy.result.vendor
        try copy.check(contents.written.map { ReportFile(name: name.isEmpty ? $0.name : name + "/" + $0.name, bytes: $0.bytes) })
        made.append((target(vendor, name), contents))
    }

    private func target(_ vendor: VendorFolder, _ name: String) -> String {
        if let output { return name.isEmpty ? output : output + "/" + name }
        return (folder.root == "." ? "" : folder.root + "/") + vendor.reports + "/" + run.choice.folder + "/bundle"
    }

    func write(isReplacing: Bool, _ console: Console) throws(CommandFailure) {
        guard !made.isEmpty else { return }
        var prepared: [PreparedBundle] = []
        var placed = 0
        do throws(CommandFailure) {
            for (target, contents) in made {
                prepared.append(try BundleWriter(contents: contents, target: target, isReplacing: isReplacing).prepare())
            }
            // The key first: a bundle without it would be full of pseudonyms that nobody can tell.
            try ReportFiles.write([run.keyFile])
            for (bundle, (target, contents)) in zip(prepared, made) {
                placed += 1
                BundleCommand.report(try bundle.put(), target, contents.record, console)
            }
        } catch {
            for bundle in prepared.dropFirst(placed) { bundle.discard() }
            throw error
        }
    }
}

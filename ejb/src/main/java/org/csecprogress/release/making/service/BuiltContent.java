package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.TableTests;
import org.csecprogress.release.making.UnpricedPlan;
import org.csecprogress.release.making.UnpricedPlans;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.protection.Withholding;
import org.csecprogress.release.record.ReleaseCertificate;
import org.csecprogress.release.record.ReleaseContent;
import org.csecprogress.release.record.ReleaseContents;
import org.csecprogress.release.record.ReleaseProof;
import org.csecprogress.release.record.ReleaseProof.Attacker;
import org.csecprogress.release.record.ReleaseRecords;
import org.csecprogress.release.record.ReleaseTables;
import org.csecprogress.release.record.TableReview;

/** Stores the result of a build: the masked tables, the plan, and the counts for staff. */
@ApplicationScoped
public class BuiltContent {
    /** Number of earlier quarters whose figures are copied to a release. */
    private static final int QUARTERS = 7;

    @Inject private TableTests tests;
    @Inject private ReleaseTables tables;
    @Inject private ReleaseContents contents;
    @Inject private ReleaseRecords records;
    @Inject private UnpricedPlans unpriced;
    @Inject private RulesInForce rules;
    @Inject private BusinessClock clock;

    void save(Release release, ReleaseBuilder.Built built, List<Release> others) {
        ProtectionCertificate.Rules certified = rules.of(built.catalog());
        tables.add(release, built.tables());
        tables.addShown(release, built.release().shown());
        tables.addReasons(release, built.release().reasons());
        contents.addReferences(release, others);
        contents.add(
                new ReleaseCertificate(
                        release, built.release().certificate(built.digest(), certified)));
        if (built.release().found().price().isEmpty()) {
            unpriced.add(new UnpricedPlan(release, built.release().found()));
        }
        contents.addProofs(proofs(release, built.release().report()));
        contents.copyEarlier(release, release.number().period().minus(QUARTERS));
        var content =
                new ReleaseContent(
                        release, built.catalog().version(), certified.policy(), built.tables());
        content.seal(parts(release.number()));
        contents.add(content);
        tests.save(release, built.tests(), clock.today());
    }

    private static List<ReleaseProof> proofs(Release release, AuditReport report) {
        List<ReleaseProof> proofs = new ArrayList<>();
        report.outside()
                .forEach((p, n) -> proofs.add(new ReleaseProof(release, Attacker.OUTSIDE, p, n)));
        report.inside()
                .forEach((p, n) -> proofs.add(new ReleaseProof(release, Attacker.INSIDE, p, n)));
        return proofs;
    }

    /** Discards the build, so that the release is as it was before. */
    public void drop(Release release) {
        contents.drop(release);
    }

    /** Returns the digests of the stored parts. The texts have none yet, as they come later. */
    private PartDigests parts(ReleaseNumber number) {
        return new PartDigests(
                ReleaseDigests.ofTables(records.tables(number)),
                null,
                ReleaseDigests.ofCounties(records.counties(number)),
                ReleaseDigests.ofMilestones(number.period(), records.milestones(number)),
                ReleaseDigests.ofMethods(records.methods(number)),
                ReleaseDigests.ofEarlier(records.earlier(number)));
    }

    /**
     * Returns whether all stored content is byte for byte what the digests cover, and the tables
     * are those that passed the audit.
     */
    public boolean isIntact(Release release) {
        PartDigests parts = parts(release.number());
        String digest = parts.tables();
        boolean audited =
                certificate(release)
                        .map(ProtectionCertificate::tables)
                        .map(digest::equals)
                        .orElse(false);
        boolean rest = contents.of(release).map(content -> content.isOf(parts)).orElse(true);
        return audited && rest && release.tablesDigest().map(digest::equals).orElse(false);
    }

    /** Returns the masked tables of a release. */
    public List<ReleaseTable> tables(Release release) {
        return records.tables(release.number());
    }

    /** Returns what the build counted in each table, in the order of the tables. */
    public List<TableReview> reviews(Release release) {
        return tables.reviews(release);
    }

    /** Returns the reasons for withheld rows, by table and position of the row from 1. */
    public Map<String, Map<Integer, Reason>> reasons(Release release) {
        return tables.reasons(release);
    }

    /** Returns how many figures of each table its readers see withheld. */
    public Map<TableId, Withholding> withholding(Release release) {
        Map<String, Map<Integer, Reason>> reasons = reasons(release);
        return tables(release).stream()
                .collect(
                        Collectors.toMap(
                                table -> TableId.parse(table.id()),
                                table ->
                                        Withholding.of(
                                                table.rows(),
                                                reasons.getOrDefault(table.id(), Map.of()))));
    }

    /** Returns the number of requirements proved, by kind of proof and attacker. */
    public List<ReleaseProof> proofs(Release release) {
        return contents.proofs(release);
    }

    public Optional<ProtectionCertificate> certificate(Release release) {
        return contents.certificate(release).map(ReleaseCertificate::certificate);
    }

    /** Returns the policy of the build in words; empty before it is built. */
    public Optional<String> policy(Release release) {
        return contents.of(release).map(ReleaseContent::policy);
    }

    /** Returns the keys of the releases that the plan of this one took into account. */
    public List<Long> references(Release release) {
        return contents.references(release);
    }
}

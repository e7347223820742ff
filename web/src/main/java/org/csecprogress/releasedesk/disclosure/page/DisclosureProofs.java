package org.csecprogress.releasedesk.disclosure.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.releasedesk.web.CertificateWords;

/** The audit's proofs, and the digests that bind them to the tables. */
@Named
@RequestScoped
public class DisclosureProofs {
    private static final Sentences SAY = DisclosureView.SAY;

    @Inject private DisclosureView view;

    /** The number of requirements proved in one way. */
    public record Line(String name, String meaning, String outside, String inside) {}

    /** One digest. */
    public record Digest(String name, String value) {}

    public List<Line> getLines() {
        return view.review().proofs().stream()
                .map(
                        p ->
                                new Line(
                                        SAY.of("disclosure.proof." + p.proof()),
                                        SAY.of("disclosure.proof.text." + p.proof()),
                                        SAY.number(p.outside()),
                                        SAY.number(p.inside())))
                .toList();
    }

    /** Returns the size of the audited system. */
    public List<String> getFacts() {
        ProtectionCertificate proved = view.review().certificate();
        return List.of(
                CertificateWords.system(proved),
                CertificateWords.withheld(proved),
                SAY.of("disclosure.audit.required", ProtectionCertificate.CRITERION),
                SAY.of("disclosure.audit.rank", SAY.number(proved.small())));
    }

    public String getPolicy() {
        return view.review().certificate().rules().policy();
    }

    /** Returns the version of the catalogue and the date it took effect. */
    public String getCatalog() {
        ProtectionCertificate.Rules rules = view.review().certificate().rules();
        return rules.inForceSince()
                .map(
                        day ->
                                SAY.of(
                                        "protection.version.since",
                                        rules.catalogVersion(),
                                        SAY.date(day)))
                .orElse(SAY.of("protection.version", rules.catalogVersion()));
    }

    public List<Digest> getDigests() {
        ProtectionCertificate proved = view.review().certificate();
        return List.of(
                new Digest(SAY.of("desk.digest.tables"), proved.tables()),
                new Digest(SAY.of("desk.digest.inputs"), view.review().inputs()),
                new Digest(SAY.of("disclosure.digest.catalog"), proved.rules().catalog()));
    }
}

package org.csecprogress.releasedesk.web;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;

/** The results of a release's audit and its cost in words, for staff. */
public final class CertificateWords {
    private static final Sentences SAY = Sentences.in(Language.EN);

    private CertificateWords() {}

    /** Returns one sentence per result, with the price if it has been computed. */
    public static List<String> of(ProtectionCertificate proved) {
        List<String> proofs = new ArrayList<>();
        proofs.add(system(proved));
        proofs.add(withheld(proved));
        proofs.add(
                SAY.of(
                        "desk.proof.audit",
                        SAY.number(proved.provedPublic()),
                        SAY.number(proved.provedInside())));
        proofs.add(
                SAY.of("desk.proof.bound", SAY.number(proved.cost()), SAY.number(proved.bound())));
        proved.price()
                .map(
                        price ->
                                SAY.of(
                                        "desk.proof.price",
                                        SAY.number(price.surrogates()),
                                        SAY.number(price.insiders()),
                                        SAY.number(price.differences())))
                .ifPresent(proofs::add);
        return proofs;
    }

    /** Returns the size of the audited system. */
    public static String system(ProtectionCertificate proved) {
        return SAY.of(
                "desk.proof.system", SAY.number(proved.cells()), SAY.number(proved.equations()));
    }

    /** Returns how many counts are withheld, and how many of them because of the true table. */
    public static String withheld(ProtectionCertificate proved) {
        return SAY.of(
                "desk.proof.withheld",
                proved.small(),
                proved.protecting(),
                proved.protecting() - proved.onSurrogates());
    }
}

package org.csecprogress.release.service;

import java.util.Optional;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;

/**
 * A release as it is seen before an act for which a second factor is shown again.
 *
 * @param inputs the digest of its data, once it is frozen
 * @param tables the digest of its tables, once they are built
 * @param texts the digest of the texts that were passed so far
 * @param notice the proposed notice of withdrawal
 */
public record ReleaseAct(
        ReleaseNumber number,
        Optional<String> inputs,
        Optional<String> tables,
        Optional<String> texts,
        Optional<LocalText> notice) {
    static ReleaseAct of(Release release, Optional<String> texts) {
        return new ReleaseAct(
                release.number(),
                release.inputsDigest(),
                release.tablesDigest(),
                texts,
                release.withdrawal().notice());
    }

    /** Returns the act. */
    public Act of(ReleaseAction action) {
        String shown =
                part("inputs", inputs)
                        + part(" tables", tables)
                        + part(" texts", texts)
                        + part(
                                " notice",
                                notice.map(
                                        each -> new Sha256().addEach(each.en(), each.es()).hex()));
        return new Act(ReleaseMoved.chain(number), action.name(), shown.strip());
    }

    private static String part(String name, Optional<String> digest) {
        return digest.map(hex -> name + " " + Act.digest(hex)).orElse("");
    }
}

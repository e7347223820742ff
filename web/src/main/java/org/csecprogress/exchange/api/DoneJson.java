package org.csecprogress.exchange.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.csecprogress.exchange.service.Outcome;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.JsonBuilders;

/** Writes the outcome of a PUT with the findings as JSON. */
final class DoneJson {
    private DoneJson() {}

    static String of(Outcome.Done done) {
        Outcome.Tally tally = done.tally();
        return JsonBuilders.object()
                .add("county", done.county().value())
                .add("period", done.period().toString())
                .add("dryRun", done.dryRun())
                .add("version", done.version())
                .add(
                        "figures",
                        JsonBuilders.object()
                                .add("added", tally.added())
                                .add("replaced", tally.replaced())
                                .add("removed", tally.removed())
                                .add("unchanged", tally.unchanged())
                                .add("kept", tally.kept()))
                .add("findings", findings(done))
                .build()
                .toString();
    }

    /** Returns the findings, without those for reviewers only. */
    private static JsonArrayBuilder findings(Outcome.Done done) {
        FindingText sentences = new FindingText(done.catalog(), Language.EN);
        JsonArrayBuilder all = JsonBuilders.array();
        done.findings().stream()
                .filter(finding -> finding.effect() != Effect.REVIEWER)
                .forEach(finding -> all.add(finding(finding, sentences, done)));
        return all;
    }

    private static JsonObjectBuilder finding(
            Finding finding, FindingText sentences, Outcome.Done done) {
        return JsonBuilders.object()
                .add("rule", finding.rule())
                .add("effect", finding.effect().name())
                .add("target", finding.target())
                .add("explained", done.explained().contains(finding.key()))
                .add("message", sentences.of(finding));
    }
}

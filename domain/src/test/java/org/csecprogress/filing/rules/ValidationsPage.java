package org.csecprogress.filing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.ExampleFact;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.RuleDefinition.Tier;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Language;

/** The rules of the catalogue as a page, with the engine's findings for their examples. */
final class ValidationsPage {
    private static final Map<Tier, String> TIERS =
            Map.of(
                    Tier.FORMAT, "Format: how one answer is written",
                    Tier.VALIDITY, "Validity: what an answer can be",
                    Tier.CONSISTENCY, "Consistency: answers beside each other",
                    Tier.QUALITY, "Quality: what is unlikely",
                    Tier.STATEWIDE, "Statewide: seen by reviewers only",
                    Tier.PROCESS, "Process: who may take a step, and when");

    private static final Map<Effect, String> EFFECTS =
            Map.of(
                    Effect.SAVE, "the answer is not saved",
                    Effect.SUBMIT, "the draft is saved, and the filing is not submitted with it",
                    Effect.EXPLAIN, "an explanation is needed; the reviewer reads it",
                    Effect.NOTE, "it is noted",
                    Effect.REVIEWER, "the reviewer is told, and the county is not",
                    Effect.OPEN, "the filing is not opened",
                    Effect.CERTIFY, "the filing is not certified by that person");

    private static final String HEAD =
            """
            # What the portal checks

            This page is made from the rules of the catalogue (`rules.csv`) and from what the \
            engine says of their examples. Do not edit it. Where it differs from the rules the \
            build fails; this writes it again:

            ```
            mvn -o -pl domain -am test -Dtest=ValidationsTest -Dvalidations.write=true -Dsurefire.failIfNoSpecifiedTests=false
            ```

            The same rules look at what is typed in the grid, pasted, or uploaded. In a sentence, \
            words in braces stand for labels and values of the filing. `~1` is the quarter before, \
            `@` a breakdown.

            """;

    private final Catalog catalog;
    private final RuleSubject subject;

    ValidationsPage(Catalog catalog) {
        this.catalog = catalog;
        subject = new RuleSubject(catalog);
    }

    String text() {
        var page = new StringBuilder(HEAD);
        page.append("| rule | tier | what follows |\n|---|---|---|\n");
        for (RuleDefinition rule : catalog.rules()) {
            page.append(
                    "| [%s](#%s) | %s | %s |%n"
                            .formatted(
                                    rule.code(),
                                    rule.code().toLowerCase(Locale.ROOT),
                                    rule.tier().name().toLowerCase(Locale.ROOT),
                                    EFFECTS.get(rule.effect())));
        }
        for (Tier tier : Tier.values()) {
            page.append("\n## ").append(TIERS.get(tier)).append("\n");
            catalog.rules().stream()
                    .filter(rule -> rule.tier() == tier)
                    .forEach(rule -> page.append(entry(rule)));
        }
        return page.toString().replace("\r", "").replace(System.lineSeparator(), "\n");
    }

    private String entry(RuleDefinition rule) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("### " + rule.code());
        lines.add("");
        lines.add(subject.of(rule) + " If not: " + EFFECTS.get(rule.effect()) + ".");
        lines.add("");
        lines.add("- English: " + rule.message().en());
        lines.add("- Spanish: " + rule.message().es());
        if (rule.failExample().isEmpty()) {
            lines.add("- No example: this version of the catalogue has nothing that it looks at.");
        } else {
            lines.add("- Passes: " + example(rule.passExample()));
            lines.add("- Fails: " + example(rule.failExample()));
            said(rule).forEach(sentence -> lines.add("  - says: " + sentence));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Returns the engine's findings for the failing example, in both languages. */
    private List<String> said(RuleDefinition rule) {
        List<String> sentences = new ArrayList<>();
        RuleExamplesTest.found(rule, rule.failExample()).stream()
                .filter(finding -> finding.rule().equals(rule.code()))
                .findFirst()
                .ifPresent(
                        finding -> {
                            for (Language language : Language.values()) {
                                sentences.add(sentence(finding, language));
                            }
                        });
        return sentences;
    }

    private String sentence(Finding finding, Language language) {
        return new FindingText(catalog, language).of(finding);
    }

    /** Returns an example with the labels of what it names. */
    private String example(String text) {
        return ExampleFact.of(catalog, text).stream()
                .map(ValidationsPage::part)
                .collect(Collectors.joining("; "));
    }

    private static String part(ExampleFact fact) {
        String key = fact.lag() == 0 ? fact.key() : fact.key() + "~" + fact.lag();
        String label = fact.label().map(words -> " " + words.en()).orElse("");
        return "`"
                + key
                + "`"
                + label
                + " = "
                + (fact.value().isEmpty() ? "(empty)" : fact.value());
    }
}

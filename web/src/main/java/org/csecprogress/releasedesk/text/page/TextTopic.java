package org.csecprogress.releasedesk.text.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.ReportSection;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.CommentaryField;

/**
 * The topic of a public text.
 *
 * @param label its heading
 * @param scope the scope of the withheld figures beside it, in words
 * @param measures the measures that it could mention
 */
record TextTopic(String label, String scope, Predicate<Measure> measures) {
    static TextTopic of(String field, Catalog catalog, Sentences say) {
        return CommentaryField.parse(field)
                .map(commentary -> of(commentary, catalog, say))
                .orElseGet(() -> of(catalog.textField(field), catalog, say));
    }

    private static TextTopic of(CommentaryField field, Catalog catalog, Sentences say) {
        String name = name(field.section(), catalog, say);
        String label =
                say.of(
                        "commentary.label." + field.language().name().toLowerCase(Locale.ROOT),
                        name);
        // The charts of a section also show measures of other sections.
        return new TextTopic(label, say.of("texts.scope.all"), measure -> true);
    }

    /** Returns the number and name of a section of the report, as its readers see them. */
    static String name(int section, Catalog catalog, Sentences say) {
        if (section == CommentaryField.RESTATEMENT) {
            return say.of("restate.reason.title");
        }
        List<ReportSection> sections = catalog.reportSections();
        return sections.stream()
                .filter(each -> each.number() == section)
                .findFirst()
                .map(each -> say.of("commentary.section", section, say.in(each.name())))
                .orElseThrow();
    }

    private static TextTopic of(TextField field, Catalog catalog, Sentences say) {
        String label = say.in(field.label());
        if (field.belongsTo().equals(TextField.FILING)) {
            return new TextTopic(label, say.of("texts.scope.all"), measure -> true);
        }
        // A field of a measure is about the measure's section.
        String section =
                catalog.findMeasure(field.belongsTo())
                        .map(Measure::section)
                        .orElse(field.belongsTo());
        Optional<Form> form =
                catalog.forms().stream()
                        .filter(each -> each.sections().contains(section))
                        .findFirst();
        return new TextTopic(
                label,
                form.map(each -> say.of("texts.scope.section", say.in(each.name())))
                        .orElse(say.of("texts.scope.all")),
                measure -> measure.section().equals(section));
    }
}

package org.csecprogress.publication.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.catalog.TextField;
import org.csecprogress.disclosure.text.Flag;
import org.csecprogress.kernel.web.MarkedText;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.ReviewedText;
import org.csecprogress.publication.TableId;
import org.csecprogress.publication.TextDecision;
import org.csecprogress.publication.TextVerdict;
import org.csecprogress.publication.WrittenLanguage;
import org.csecprogress.publication.service.CountyTexts;
import org.csecprogress.publication.service.WithheldFigure;

/** Puts each text of a county beside the withheld figures of what it speaks about. */
final class TextCards {
    private final Catalog catalog;
    private final Counties counties;
    private final CountyTexts texts;
    private final Sentences say;

    TextCards(Catalog catalog, Counties counties, CountyTexts texts, Sentences say) {
        this.catalog = catalog;
        this.counties = counties;
        this.texts = texts;
        this.say = say;
    }

    /**
     * @param typed what was just typed as the reason for a field
     */
    List<TextCard> all(Function<String, String> typed) {
        return texts.sheet().texts().stream()
                .map(text -> card(text, typed.apply(text.text().field())))
                .toList();
    }

    private TextCard card(ReviewedText text, String typed) {
        TextField field = catalog.textField(text.text().field());
        String body = text.text().body();
        var language = WrittenLanguage.of(body);
        String verdict = text.decision().map(d -> d.verdict().name()).orElse("OPEN");
        String reason = text.decision().map(TextDecision::reason).orElse("");
        return new TextCard(
                field.code(),
                say.in(field.label()),
                language.locale().getLanguage(),
                say.of("texts.written." + language),
                parts(body, text.flags()),
                text.flags().stream().map(flag -> flag(body, flag)).toList(),
                say.of("texts.status." + verdict),
                tag(text),
                text.decision()
                        .map(d -> say.of("desk.event.who", d.byName(), say.time(d.at())))
                        .orElse(""),
                typed.isEmpty() ? reason : typed,
                text.is(TextVerdict.PASSED),
                text.is(TextVerdict.SENT_BACK),
                scope(field),
                withheld(field));
    }

    private static String tag(ReviewedText text) {
        if (text.isOpen()) {
            return "tag--todo";
        }
        return text.is(TextVerdict.PASSED) ? "tag--good" : "tag--answer";
    }

    /** The words of a county are no markup: they are cut at the flags and nowhere else. */
    private static List<MarkedText.Part> parts(String body, List<Flag> flags) {
        List<MarkedText.Part> parts = new ArrayList<>();
        int from = 0;
        for (Flag flag : flags) {
            if (flag.start() > from) {
                parts.add(new MarkedText.Part(body.substring(from, flag.start()), "", false));
            }
            parts.add(new MarkedText.Part(body.substring(flag.start(), flag.end()), "", true));
            from = flag.end();
        }
        if (from < body.length()) {
            parts.add(new MarkedText.Part(body.substring(from), "", false));
        }
        return parts;
    }

    private String flag(String body, Flag flag) {
        return say.of("texts.flag." + flag.kind(), body.substring(flag.start(), flag.end()));
    }

    private String scope(TextField field) {
        if (field.belongsTo().equals(TextField.FILING)) {
            return say.of("texts.scope.all");
        }
        String section = section(field);
        return catalog.forms().stream()
                .filter(form -> form.sections().contains(section))
                .map(Form::name)
                .map(say::in)
                .findFirst()
                .map(name -> say.of("texts.scope.section", name))
                .orElse(say.of("texts.scope.all"));
    }

    /** A field of a measure speaks of the measure's section. */
    private String section(TextField field) {
        return catalog.findMeasure(field.belongsTo())
                .map(Measure::section)
                .orElse(field.belongsTo());
    }

    private List<TextCard.WithheldLine> withheld(TextField field) {
        boolean every = field.belongsTo().equals(TextField.FILING);
        String section = section(field);
        Map<String, List<WithheldFigure>> byMeasure = new LinkedHashMap<>();
        for (WithheldFigure figure : texts.withheld()) {
            if (every || catalog.measure(figure.measure()).section().equals(section)) {
                byMeasure.computeIfAbsent(figure.measure(), m -> new ArrayList<>()).add(figure);
            }
        }
        return byMeasure.entrySet().stream()
                .map(
                        each ->
                                new TextCard.WithheldLine(
                                        say.in(catalog.measure(each.getKey()).name()),
                                        figures(each.getValue())))
                .toList();
    }

    /** Where and of whom, such as "State: total; by race/ethnicity: Black, Asian". */
    private String figures(List<WithheldFigure> figures) {
        Map<String, List<String>> byTable = new LinkedHashMap<>();
        for (WithheldFigure figure : figures) {
            boolean total = figure.dimension().equals(TableId.TOTAL);
            String place = place(figure.geography());
            String table =
                    total
                            ? say.of("texts.withheld.total", place)
                            : say.of("texts.withheld.by", place, dimension(figure));
            List<String> groups = byTable.computeIfAbsent(table, t -> new ArrayList<>());
            if (!total) {
                groups.add(group(figure));
            }
        }
        return byTable.entrySet().stream()
                .map(
                        e ->
                                e.getValue().isEmpty()
                                        ? e.getKey()
                                        : e.getKey() + ": " + String.join(", ", e.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String place(String geography) {
        if (geography.equals(Geography.STATE.code())) {
            return say.of("texts.place.state");
        }
        return geography.equals(texts.county().value())
                ? say.of("texts.place.county")
                : counties.byCode(texts.county()).region().name();
    }

    private String dimension(WithheldFigure figure) {
        return say.within(say.in(catalog.dimension(figure.dimension()).label()));
    }

    private String group(WithheldFigure figure) {
        Dimension dimension = catalog.dimension(figure.dimension());
        return dimension.publicGroups().stream()
                .filter(group -> group.code().equals(figure.category()))
                .map(PublicGroup::label)
                .map(say::in)
                .findFirst()
                .orElse(figure.category());
    }
}

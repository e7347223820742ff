package org.csecprogress.releasedesk.text.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.disclosure.text.Flag;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.MarkedText;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.WithheldFigure;
import org.csecprogress.release.text.WrittenLanguage;
import org.csecprogress.release.text.service.AuthorTexts;
import org.csecprogress.releasedesk.web.TableNames;

/** Shows each text of a county or CDSS beside the withheld figures it could reveal. */
final class TextCards {
    private final Catalog catalog;
    private final TableNames names;
    private final AuthorTexts texts;
    private final Sentences say;

    TextCards(Catalog catalog, Counties counties, AuthorTexts texts, Sentences say) {
        this.catalog = catalog;
        this.names = new TableNames(catalog, counties, say);
        this.texts = texts;
        this.say = say;
    }

    List<TextCard> all() {
        return texts.sheet().texts().stream().map(this::card).toList();
    }

    private TextCard card(ReviewedText text) {
        TextTopic topic = TextTopic.of(text.text().field(), catalog, say);
        String body = text.text().body();
        Language language =
                CommentaryField.parse(text.text().field())
                        .map(CommentaryField::language)
                        .orElseGet(() -> WrittenLanguage.of(body));
        return new TextCard(
                text,
                topic.label(),
                language,
                TextMark.of(text, say),
                parts(body, text.flags()),
                topic.scope(),
                withheld(topic));
    }

    /** Splits a text at its flags. A county's text is not markup, so it is split nowhere else. */
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

    private List<TextCard.WithheldLine> withheld(TextTopic topic) {
        Map<String, List<WithheldFigure>> byMeasure = new LinkedHashMap<>();
        for (WithheldFigure figure : texts.withheld()) {
            if (topic.measures().test(catalog.measure(figure.measure()))) {
                byMeasure.computeIfAbsent(figure.measure(), m -> new ArrayList<>()).add(figure);
            }
        }
        return byMeasure.entrySet().stream()
                .map(
                        each ->
                                new TextCard.WithheldLine(
                                        names.measure(each.getKey()), figures(each.getValue())))
                .toList();
    }

    /** Returns places and groups, such as "State: total; by race/ethnicity: Black, Asian". */
    private String figures(List<WithheldFigure> figures) {
        Map<String, List<String>> byTable = new LinkedHashMap<>();
        for (WithheldFigure figure : figures) {
            boolean total = figure.dimension().equals(TableId.TOTAL);
            String place = place(figure.geography());
            String table =
                    total
                            ? say.of("texts.withheld.total", place)
                            : say.of(
                                    "texts.withheld.by",
                                    place,
                                    say.within(names.dimension(figure.dimension())));
            List<String> groups = byTable.computeIfAbsent(table, t -> new ArrayList<>());
            if (!total) {
                groups.add(names.category(figure.dimension(), figure.category()));
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
        return geography.equals(texts.author().code())
                ? say.of("texts.place.county")
                : names.place(geography);
    }
}

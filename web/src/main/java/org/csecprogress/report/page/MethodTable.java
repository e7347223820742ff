package org.csecprogress.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.PublicText;

/** Methods by county, and the counties' statements about methods and data, coded or approved. */
public final class MethodTable {
    private final Counties counties;
    private final Catalog catalog;
    private final ReleaseNumber number;
    private final Sentences say;
    private final MethodWords words;
    private final Map<String, Map<String, CountyMethod>> byCounty = new HashMap<>();
    private final List<PublicText> texts;

    MethodTable(
            Catalog catalog,
            Counties counties,
            ReleaseNumber number,
            List<CountyMethod> methods,
            List<PublicText> texts,
            Sentences say) {
        this.catalog = catalog;
        this.counties = counties;
        this.number = number;
        this.say = say;
        this.texts = texts;
        words = new MethodWords(catalog, say);
        for (CountyMethod method : methods) {
            byCounty.computeIfAbsent(method.county().value(), county -> new HashMap<>())
                    .put(method.field(), method);
        }
    }

    /**
     * A column.
     *
     * @param number whether its answers are numbers
     */
    public record Head(String label, boolean number) {}

    /** An answer. */
    public record Cell(String said, boolean number) {}

    /** A county's answers, in the order of the columns. */
    public record Row(String county, List<Cell> cells) {}

    /** Whether there are methods. Older releases have none. */
    public boolean isFilled() {
        return !byCounty.isEmpty();
    }

    /** Returns how many counties use a validated tool, as a sentence. */
    public String getTitle() {
        return words.fields().stream()
                .filter(words::tellsValidated)
                .findFirst()
                .map(tool -> say.of("publicMethods.title", validated(tool), byCounty.size()))
                .orElseGet(() -> say.of("publicMethods.caption"));
    }

    private long validated(TextField tool) {
        return byCounty.values().stream()
                .map(answers -> answers.get(tool.code()))
                .filter(answer -> answer != null && words.isValidated(tool, answer))
                .count();
    }

    /** Returns the subtitle with period and number of counties. */
    public String getSub() {
        return say.of(
                "publicMethods.sub", say.months(number.period()), byCounty.size(), Counties.COUNT);
    }

    /** Returns the columns after the county's name: the fields, and whether a tool is validated. */
    public List<Head> getHeads() {
        List<Head> heads = new ArrayList<>();
        for (TextField field : words.fields()) {
            heads.add(new Head(say.in(field.label()), field.type().isInteger()));
            if (words.tellsValidated(field)) {
                heads.add(new Head(say.of("publicMethods.validated"), false));
            }
        }
        return heads;
    }

    /** Returns the counties in the release, by name. */
    public List<Row> getRows() {
        return counties.all().stream()
                .filter(county -> byCounty.containsKey(county.code().value()))
                .map(county -> new Row(county.name(), cells(county)))
                .toList();
    }

    private List<Cell> cells(County county) {
        Map<String, CountyMethod> answers = byCounty.get(county.code().value());
        List<Cell> cells = new ArrayList<>();
        for (TextField field : words.fields()) {
            Optional<CountyMethod> answer = Optional.ofNullable(answers.get(field.code()));
            String said =
                    answer.map(a -> words.said(field, a)).orElse(say.of("publicMethods.notStated"));
            cells.add(new Cell(said, field.type().isInteger()));
            if (words.tellsValidated(field)) {
                boolean validated = answer.filter(a -> words.isValidated(field, a)).isPresent();
                cells.add(
                        new Cell(
                                say.of(validated ? "publicMethods.yes" : "publicMethods.no"),
                                false));
            }
        }
        return cells;
    }

    /** Whether a county made a statement about methods or data. */
    public boolean isStating() {
        return stating() > 0;
    }

    /** Returns how many counties made one. */
    private long stating() {
        return counties.all().stream().filter(this::isStating).count();
    }

    private boolean isStating(County county) {
        return catalog.textFields().stream()
                .filter(this::isOfMethods)
                .anyMatch(
                        field ->
                                texts.stream()
                                        .filter(text -> text.isOf(county.code()))
                                        .anyMatch(text -> text.field().equals(field.code())));
    }

    /** Whether the field is about methods. Texts on services go on the county's own page. */
    private boolean isOfMethods(TextField field) {
        return field.belongsTo().equals(TextField.FILING)
                || catalog.findMeasure(field.belongsTo()).isPresent();
    }

    /** Returns how many counties made a statement, as a sentence. */
    public String getStatementsTitle() {
        return say.of("publicMethods.statements.title", stating());
    }

    /** Returns the address of the methods as a file. */
    public String getHref() {
        return "/api/v1/releases/" + number + "/methods.csv";
    }
}

package org.csecprogress.filing.rules;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.rules.kind.Arguments;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;

/** Text of a finding: the message of its rule, with labels from the catalogue. */
public final class FindingText {
    private static final String AGENCY = "AGENCY";
    private static final String IDENTIFIER_KIND = "IDENTIFIER_KIND";

    /** A category placeholder right after the sentence: "… (892){category}". */
    private static final Pattern TRAILING_CATEGORY = Pattern.compile("(?<=[^\\s(])\\{category\\}");

    /** An explanation in brackets, needed in tables but not in sentences: "Latino (any race)". */
    private static final Pattern ASIDE = Pattern.compile(" \\([^()]*\\)$");

    private final Catalog catalog;
    private final Language language;

    /**
     * @param catalog the version under which the finding was made
     * @param language the reader's language
     */
    public FindingText(Catalog catalog, Language language) {
        this.catalog = catalog;
        this.language = language;
    }

    /** Returns the sentences of several findings, such as those that share one explanation. */
    public String of(List<Finding> several) {
        return several.stream().map(this::of).collect(Collectors.joining(" "));
    }

    /**
     * Returns the message of a finding.
     *
     * @throws org.csecprogress.kernel.NotFoundException if the catalogue has no such rule
     */
    public String of(Finding finding) {
        String message =
                placeCategory(catalog.rule(finding.rule()).message().in(language), finding);
        Matcher matcher = MessageCheck.PLACEHOLDER.matcher(message);
        var text = new StringBuilder();
        while (matcher.find()) {
            String words = words(matcher.group(1), finding);
            boolean inside = matcher.start() > 0;
            boolean lower = inside && matcher.group(1).equals(Arguments.OTHER);
            matcher.appendReplacement(
                    text, Matcher.quoteReplacement(lower ? decapitalised(words) : words));
        }
        matcher.appendTail(text);
        return capitalised(text.toString());
    }

    /**
     * Moves the category next to its label: "Youth screened, Latino (974) cannot be more than …".
     * If the sentence does not begin with the label, the category stays at the end after a comma.
     */
    private String placeCategory(String message, Finding finding) {
        Matcher trailing = TRAILING_CATEGORY.matcher(message);
        if (!trailing.find()) {
            return message;
        }
        boolean has = finding.arguments().get(Arguments.CATEGORY) != null;
        boolean beginsWithLabel = message.startsWith("{label}");
        if (has && beginsWithLabel) {
            return "{label}, {category}" + trailing.replaceAll("").substring("{label}".length());
        }
        return trailing.replaceAll(has ? ", {category}" : "");
    }

    private String words(String placeholder, Finding finding) {
        return switch (placeholder) {
            case "label" -> label(finding);
            case "other" -> other(finding);
            case "category" -> category(finding, text(finding, Arguments.CATEGORY));
            case "dimension" -> dimension(finding).map(d -> in(d.label())).orElse("");
            case "form" -> form(text(finding, Arguments.FORM));
            case "kind" -> code(IDENTIFIER_KIND, text(finding, Arguments.KIND));
            case "period" -> period(text(finding, Arguments.PERIOD));
            case "value" -> value(finding);
            case "otherValue" -> otherValue(finding);
            default -> formatted(finding.arguments().get(placeholder));
        };
    }

    private String in(LocalText text) {
        return text.in(language);
    }

    private static String text(Finding finding, String argument) {
        Object value = finding.arguments().get(argument);
        return value == null ? "" : value.toString();
    }

    /**
     * Adds the group to the label of a figure that cannot be saved, because its row has many
     * fields.
     */
    private String label(Finding finding) {
        String label = label(finding.target());
        return finding.effect() == Effect.SAVE && finding.target().contains("@")
                ? label + ", " + category(CellKey.parse(finding.target()))
                : label;
    }

    private String category(CellKey cell) {
        return category(cell.dimension(), cell.category());
    }

    /** Returns the label of a target, with the agency of a milestone. */
    private String label(String target) {
        int at = target.indexOf('@');
        String code = at < 0 ? target : target.substring(0, at);
        if (catalog.findInput(code).isPresent()
                || catalog.findMeasure(code).isPresent()
                || catalog.findTextField(code).isPresent()) {
            return in(catalog.label(code));
        }
        return milestone(code);
    }

    /**
     * Returns the name for {@code PM-06/PROB.ACTUAL}, or the target itself if it is not a
     * milestone's.
     */
    private String milestone(String target) {
        int dot = target.lastIndexOf('.');
        String owner = dot < 0 ? target : target.substring(0, dot);
        int slash = owner.indexOf('/');
        String code = slash < 0 ? owner : owner.substring(0, slash);
        if (catalog.findMilestone(code).isEmpty()) {
            return target;
        }
        String name = in(catalog.label(code));
        return slash < 0 ? name : name + " (" + code(AGENCY, owner.substring(slash + 1)) + ")";
    }

    private String other(Finding finding) {
        String agency = text(finding, Arguments.OTHER_AGENCY);
        if (!agency.isEmpty()) {
            return code(AGENCY, agency);
        }
        String written = text(finding, Arguments.OTHER);
        if (written.isEmpty()) {
            return "";
        }
        Operand operand = Operand.parse(written);
        List<String> parts = new ArrayList<>();
        parts.add(in(catalog.label(operand.code())));
        for (String category : operand.categories()) {
            parts.add(category(operand.dimension(), category));
        }
        return String.join(", ", parts);
    }

    private Optional<Dimension> dimension(Finding finding) {
        return catalog.findDimension(text(finding, Arguments.DIMENSION));
    }

    private String category(Finding finding, String category) {
        return category(text(finding, Arguments.DIMENSION), category);
    }

    private String category(String dimension, String category) {
        return catalog.findDimension(dimension)
                .flatMap(d -> d.category(category))
                .map(Category::label)
                .map(this::in)
                .map(label -> ASIDE.matcher(label).replaceAll(""))
                .orElse(category);
    }

    private String code(String list, String code) {
        return catalog.codeList(list).code(code).map(Code::label).map(this::in).orElse(code);
    }

    private String form(String code) {
        return catalog.findForm(code).map(form -> in(form.name())).orElse(code);
    }

    private String value(Finding finding) {
        String typed = text(finding, Arguments.TYPED);
        if (!typed.isEmpty()) {
            return typed;
        }
        String status = text(finding, Arguments.STATUS);
        return status.isEmpty()
                ? formatted(finding.arguments().get(Arguments.VALUE))
                : decapitalised(code(Catalogs.MILESTONE_STATUS, status));
    }

    private String otherValue(Finding finding) {
        String status = text(finding, Arguments.OTHER_STATUS);
        if (!status.isEmpty()) {
            return decapitalised(code(Catalogs.MILESTONE_STATUS, status));
        }
        String categories = text(finding, Arguments.OTHER_CATEGORIES);
        if (!categories.isEmpty()) {
            var labels = new ArrayList<String>();
            for (String category : categories.split("\\|", -1)) {
                labels.add(category(finding, category));
            }
            return String.join(" – ", labels);
        }
        return formatted(finding.arguments().get(Arguments.OTHER_VALUE));
    }

    /** Formats a quarter by its months: "July to September 2026", "julio a septiembre de 2026". */
    private String period(String written) {
        return ReportingPeriod.parse(written)
                .map(
                        period -> {
                            var month = DateTimeFormatter.ofPattern("LLLL", language.locale());
                            String first = month.format(period.start());
                            String last = month.format(period.end());
                            return language == Language.ES
                                    ? first + " a " + last + " de " + period.year()
                                    : first + " to " + last + " " + period.year();
                        })
                .orElse(written);
    }

    private String formatted(Object value) {
        Locale locale = language.locale();
        if (value instanceof Number number) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(6);
            return format.format(number);
        }
        if (value instanceof LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(date);
        }
        return value == null ? "" : value.toString();
    }

    private String capitalised(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    /**
     * Starts with a lower-case letter unless it is an abbreviation: "youth screened", but "CSE
     * hotline referrals".
     */
    private String decapitalised(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word
                ? text.substring(0, 1).toLowerCase(language.locale()) + text.substring(1)
                : text;
    }
}

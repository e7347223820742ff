package org.csecprogress.filing.page;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;

/**
 * The pages and fields that findings and comments refer to. A target is also the identifier of its
 * field on the page, so that a link puts the cursor in it.
 */
public record Targets(Catalog catalog, ReportingPeriod period, Sentences words) {
    /** Prefix of the fields with explanations. */
    public static final String WHY = "why:";

    /** Prefix of the fields that apply an explanation to later findings with the same key. */
    public static final String SAME = "same:";

    /** The pages that a target may be on. */
    public enum Page {
        FIGURES,
        METHODS,
        WORDS,
        MILESTONES,
        FILING
    }

    /** Returns the page that the target is on. */
    public Page page(String target) {
        if (cell(target).isPresent()) {
            return Page.FIGURES;
        }
        Optional<TextField> field = catalog.findTextField(target);
        if (field.isPresent()) {
            return isMethod(catalog, field.get()) ? Page.METHODS : Page.WORDS;
        }
        if (catalog.findMeasure(target).isPresent()) {
            return Page.METHODS;
        }
        return milestone(target).isPresent() ? Page.MILESTONES : Page.FILING;
    }

    /** Whether a text field is a method, which belongs to a measure and not to a section. */
    public static boolean isMethod(Catalog catalog, TextField field) {
        return catalog.findMeasure(field.belongsTo()).isPresent();
    }

    /** Returns the text fields that are methods, or the county's own. */
    public static List<TextField> textFields(Catalog catalog, boolean methods) {
        return catalog.textFields().stream()
                .filter(field -> isMethod(catalog, field) == methods)
                .toList();
    }

    /** Returns the figure that the target names, if it is one in the catalogue. */
    public Optional<CellKey> cell(String target) {
        String code = target.contains("@") ? target.substring(0, target.indexOf('@')) : target;
        boolean figure =
                catalog.findInput(code).isPresent()
                        || catalog.findMeasure(code)
                                .filter(m -> !catalog.cellsOf(m).isEmpty())
                                .filter(m -> catalog.has(CellKey.total(code)))
                                .isPresent();
        return figure ? Optional.of(CellKey.parse(target)) : Optional.empty();
    }

    private Optional<String> milestone(String target) {
        String code = target.split("[/.]", 2)[0];
        return catalog.findMilestone(code).map(found -> code);
    }

    /** Returns the form whose page has the figure. */
    public Optional<Form> form(String target) {
        return cell(target).map(cell -> measureOf(cell).section()).flatMap(this::formOfSection);
    }

    private Measure measureOf(CellKey cell) {
        return catalog.findInput(cell.input())
                .map(input -> catalog.measure(input.measure()))
                .orElseGet(() -> catalog.measure(cell.input()));
    }

    private Optional<Form> formOfSection(String section) {
        return catalog.forms().stream()
                .filter(form -> form.sections().contains(section))
                .findFirst();
    }

    /** Returns the address of the field. */
    public String href(String target) {
        return switch (page(target)) {
            case FIGURES -> {
                CellKey cell = CellKey.parse(target);
                String form = form(target).map(Form::code).orElse("");
                yield Addresses.section(period, form, cell.dimension()) + "#" + target;
            }
            case METHODS -> CountyPage.METHODS.of(period) + "#" + target;
            case WORDS -> CountyPage.WORDS.of(period) + "#" + target;
            case MILESTONES -> CountyPage.MILESTONES.of(period) + "#" + target;
            case FILING -> CountyPage.HOME.of(period);
        };
    }

    /** Returns the name of the target, such as "Youth screened, Latino (any race)". */
    public String label(String target) {
        Optional<CellKey> cell = cell(target);
        if (cell.isPresent()) {
            return label(cell.get());
        }
        return switch (page(target)) {
            case METHODS, WORDS -> words.in(catalog.label(target));
            case MILESTONES -> words.in(catalog.label(milestone(target).orElseThrow()));
            default -> words.of("target.filing");
        };
    }

    /** Returns the name of the figure. */
    public String label(CellKey cell) {
        return new AnswerWords(catalog, words).name(cell);
    }

    /** Returns the name of the cell's breakdown. */
    public String dimension(CellKey cell) {
        return words.in(catalog.dimension(cell.dimension()).label());
    }

    /** Whether the finding only says that a figure is still empty. */
    public boolean isGap(Finding finding, Answers answers) {
        return finding.effect() == Effect.SUBMIT
                && cell(finding.target())
                        .filter(cell -> catalog.findInput(cell.input()).isPresent())
                        .filter(cell -> answers.figure(cell).isEmpty())
                        .isPresent();
    }
}

package org.csecprogress.review.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.answer.page.BreakdownRow;
import org.csecprogress.review.answer.page.BreakdownTable;
import org.csecprogress.review.answer.page.FieldList;
import org.csecprogress.review.answer.page.FieldRow;
import org.csecprogress.review.answer.page.FigureRow;
import org.csecprogress.review.answer.page.FigureTable;
import org.csecprogress.review.answer.page.RowGroup;
import org.csecprogress.review.queue.page.Link;
import org.csecprogress.review.queue.page.ReviewAddress;

/** The open part of a submission: figures, breakdowns, texts or changes. */
@Named
@RequestScoped
public class ReviewPart {
    @Inject private OpenReview opened;

    private Sentences sentences;
    private RowGroup<FigureRow> figures;
    private RowGroup<BreakdownRow> breakdown;
    private RowGroup<FieldRow> fields;

    @PostConstruct
    void read() {
        sentences = Sentences.ofPage();
    }

    private Filing filing() {
        return opened.review().filing();
    }

    private Catalog catalog() {
        return filing().catalog();
    }

    public List<String> getQuarters() {
        List<String> quarters = new ArrayList<>(figureTable().quarters());
        quarters.add(filing().submission().period().toString());
        return quarters;
    }

    private FigureTable figureTable() {
        return new FigureTable(filing(), sentences, opened.notes());
    }

    /** Returns the rows of the open table, split at the one being commented on. */
    public RowGroup<FigureRow> getFigures() {
        if (figures == null) {
            FigureTable table = figureTable();
            figures =
                    RowGroup.of(
                            opened.tab() == ReviewTab.KEY
                                    ? table.keyRows()
                                    : table.allRows(opened.parameter("form")),
                            FigureRow::notes);
        }
        return figures;
    }

    public List<Link> getForms() {
        List<Link> links = new ArrayList<>();
        ReviewAddress all = opened.start().with("view", ReviewTab.ALL.name());
        String chosen = opened.parameter("form");
        links.add(new Link(sentences.of("review.forms.all"), all.href(), chosen.isEmpty(), 0));
        for (Form form : catalog().forms()) {
            links.add(
                    new Link(
                            form.name().in(sentences.language()),
                            all.with("form", form.code()).href(),
                            form.code().equals(chosen),
                            0));
        }
        return links;
    }

    private BreakdownTable breakdownTable() {
        return new BreakdownTable(
                filing(), opened.parameter("dimension"), sentences, opened.notes());
    }

    public List<Link> getDimensions() {
        ReviewAddress all = opened.start().with("view", ReviewTab.BREAKDOWNS.name());
        String chosen = breakdownTable().dimension().code();
        return catalog().dimensions().stream()
                .map(
                        dimension ->
                                new Link(
                                        dimension.label().in(sentences.language()),
                                        all.with("dimension", dimension.code()).href(),
                                        dimension.code().equals(chosen),
                                        0))
                .toList();
    }

    public String getDimension() {
        return breakdownTable().dimension().label().in(sentences.language());
    }

    public List<String> getGroups() {
        return breakdownTable().groups();
    }

    public RowGroup<BreakdownRow> getBreakdown() {
        if (breakdown == null) {
            breakdown = RowGroup.of(breakdownTable().rows(), BreakdownRow::notes);
        }
        return breakdown;
    }

    /** Returns the methods, texts or milestones. */
    public RowGroup<FieldRow> getFields() {
        if (fields == null) {
            FieldList list = opened.fields();
            fields =
                    RowGroup.of(
                            switch (opened.tab()) {
                                case METHODS -> list.methods();
                                case WORDS -> list.words();
                                default -> list.milestones();
                            },
                            FieldRow::notes);
        }
        return fields;
    }
}

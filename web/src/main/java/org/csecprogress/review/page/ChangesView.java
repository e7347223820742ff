package org.csecprogress.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.answer.page.ChangeList;
import org.csecprogress.review.answer.page.ChangeRow;
import org.csecprogress.review.service.ReviewedFiling;

/** The changes since another revision, or since the last approved quarter. */
@Named
@RequestScoped
public class ChangesView {
    @Inject private OpenReview opened;

    private ChangeList list;

    private ReviewedFiling review() {
        return opened.review();
    }

    private Filing filing() {
        return review().filing();
    }

    private ChangeList list(Answers then, Answers now) {
        return new ChangeList(filing().catalog(), Sentences.ofPage(), then, now);
    }

    private Optional<Map.Entry<Integer, Answers>> lastQuarter() {
        return filing().prior().entrySet().stream().min(Map.Entry.comparingByKey());
    }

    private boolean isOfQuarter() {
        return opened.tab() == ReviewTab.QUARTER;
    }

    private Optional<ChangeList> shown() {
        if (list == null) {
            list =
                    isOfQuarter()
                            ? lastQuarter()
                                    .map(e -> list(e.getValue(), filing().answers()))
                                    .orElse(null)
                            : review().step().map(s -> list(s.then(), s.now())).orElse(null);
        }
        return Optional.ofNullable(list);
    }

    /** Whether a tab has nothing to compare. */
    boolean isMissing(ReviewTab tab) {
        return switch (tab) {
            case CHANGES -> review().step().isEmpty();
            case QUARTER -> lastQuarter().isEmpty();
            default -> false;
        };
    }

    /** Returns how many answers changed since the other revision. */
    int count() {
        return review().step().map(s -> list(s.then(), s.now()).rows().size()).orElse(0);
    }

    /** Returns what the tab is compared with: the older revision, or the quarter. */
    Object older(ReviewTab tab) {
        return tab == ReviewTab.QUARTER ? quarter() : older();
    }

    private int older() {
        return review().step().map(ReviewedFiling.Step::older).orElse(review().revision());
    }

    private String quarter() {
        return lastQuarter()
                .map(e -> filing().submission().period().minus(e.getKey()).toString())
                .orElse("");
    }

    /** Returns the heading of the column with the earlier answers. */
    public String getThen() {
        return isOfQuarter() ? quarter() : revision(older());
    }

    /** Returns the heading of the column with the later answers. */
    public String getNow() {
        return isOfQuarter()
                ? filing().submission().period().toString()
                : revision(
                        review().step()
                                .map(ReviewedFiling.Step::newer)
                                .orElse(review().revision()));
    }

    private static String revision(int number) {
        return Sentences.ofPage().of("review.changes.revision", number);
    }

    /** Returns the changes. Since a quarter nearly all breakdowns change, so they are left out. */
    public List<ChangeRow> getRows() {
        return shown().map(l -> isOfQuarter() ? l.totals() : l.rows()).orElse(List.of());
    }

    /** Returns the changed breakdowns since a quarter; otherwise none, as the rows have them. */
    public List<ChangeRow> getBreakdowns() {
        return isOfQuarter() ? shown().map(ChangeList::breakdowns).orElse(List.of()) : List.of();
    }

    /** Returns a heading such as "412 figures of breakdowns changed". */
    public String getBreakdownsTitle() {
        return Sentences.ofPage().of("review.changes.breakdowns", getBreakdowns().size());
    }
}

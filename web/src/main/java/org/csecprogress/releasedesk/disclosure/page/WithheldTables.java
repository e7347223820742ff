package org.csecprogress.releasedesk.disclosure.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.review.Withholding;
import org.csecprogress.release.review.service.DisclosureReview;

/** The numbers of withheld figures by reason, kind of table and table, and their cost. */
@Named
@RequestScoped
public class WithheldTables {
    private static final Sentences SAY = DisclosureView.SAY;
    private static final int HUNDRED = 100;

    @Inject private DisclosureView view;

    /** One table, or all tables of a kind. */
    public record Line(
            String name,
            String cells,
            String silent,
            String zeros,
            String shown,
            String small,
            String companions,
            String protecting,
            String share) {}

    /** A kind of table with its tables. */
    public record Group(Line all, String summary, List<Line> tables) {}

    /** Returns the kinds of tables, each with its tables. */
    public List<Group> getGroups() {
        return view.kinds().entrySet().stream()
                .map(each -> group(view.names().kind(each.getKey()), each.getValue()))
                .toList();
    }

    private static Group group(String name, List<DisclosureReview.Table> tables) {
        return new Group(
                line(name, sum(tables)),
                SAY.of("disclosure.tables.open", name, tables.size()),
                tables.stream().map(t -> line(SAY.in(t.title()), t.withholding())).toList());
    }

    private static Withholding sum(List<DisclosureReview.Table> tables) {
        return tables.stream()
                .map(DisclosureReview.Table::withholding)
                .reduce(Withholding.NONE, Withholding::plus);
    }

    /** Returns the totals of all tables. */
    public Line getAll() {
        return line(SAY.of("desk.tables.all"), sum(view.review().tables()));
    }

    private static Line line(String name, Withholding of) {
        long share =
                of.nonZero() == 0 ? 0 : Math.round((double) HUNDRED * of.shown() / of.nonZero());
        return new Line(
                name,
                SAY.number(of.cells()),
                SAY.number(of.silent()),
                SAY.number(of.zeros()),
                SAY.number(of.shown()),
                SAY.number(of.small()),
                SAY.number(of.companions()),
                SAY.number(of.protecting()),
                SAY.of("desk.percent", (int) share));
    }

    /** Returns the cost of protection beside its proven lower bound. */
    public String getCost() {
        ProtectionCertificate proved = view.review().certificate();
        return SAY.of(
                "disclosure.cost",
                SAY.number(proved.protecting()),
                SAY.number(proved.cost()),
                SAY.number(proved.bound()));
    }

    /** Returns what the bound means. */
    public String getBound() {
        ProtectionCertificate proved = view.review().certificate();
        return SAY.of("disclosure.bound", (int) Math.ceil(HUNDRED * proved.gap()));
    }
}

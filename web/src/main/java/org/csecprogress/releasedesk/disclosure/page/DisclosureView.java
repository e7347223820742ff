package org.csecprogress.releasedesk.disclosure.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.review.service.DisclosureReview;

/** The disclosure review of a release: the release and the part shown. */
@Named
@ViewScoped
public class DisclosureView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final String PATH = "/state/disclosure";

    @Inject private CurrentActor current;
    @Inject private DisclosureReading reading;
    @Inject private DisclosureTables tables;
    @Inject private WithheldFigures figures;
    @Inject private DisclosureChanges changes;

    private ReleaseNumber number;
    private Part part = Part.TABLES;

    /** The parts of the page, each with its own address. */
    public enum Part {
        TABLES,
        FIGURES,
        SCORES,
        DESIGN,
        COMPARISON,
        AUDIT;

        /** Returns the part as addresses name it. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static String address(ReleaseNumber number) {
        return new Query(PATH).with("release", number.toString()).toString();
    }

    /** Finds the release, or responds with 404. */
    public void open() {
        getReview();
    }

    public DisclosureReview getReview() {
        return reading.of(number);
    }

    public List<Part> getParts() {
        return List.of(Part.values());
    }

    /** Returns the name of a kind of table. */
    public String nameOf(TableKind kind) {
        return reading.names().kind(kind);
    }

    /** Whether this person tries other designs, and audits the archive. */
    public boolean isOffice() {
        return current.get().has(Role.STATE_DISCLOSURE) || current.get().has(Role.STATE_PUBLISHER);
    }

    /** Returns how much of the cost of protection a better choice could save, at most. */
    public int getGapPercent() {
        return getReview().certificate().gapPercent().orElse(0);
    }

    public String getCriterion() {
        return ProtectionCertificate.CRITERION;
    }

    /** Returns the long table of the part, whose page and order are in the address. */
    public TableLines<?> getLines() {
        return switch (part) {
            case FIGURES -> figures.getLines();
            case COMPARISON -> changes.getLines();
            case SCORES -> tables.getScores();
            case TABLES, DESIGN, AUDIT -> tables.getLines();
        };
    }

    public ReleaseNumber getNumber() {
        return number;
    }

    public void setNumber(ReleaseNumber number) {
        this.number = number;
    }

    public Part getPart() {
        return part;
    }

    public String getPartName() {
        return part.written();
    }

    /** Takes the part of an address; by default the tables. */
    public void setPartName(String asked) {
        part =
                Arrays.stream(Part.values())
                        .filter(each -> each.written().equals(asked))
                        .findFirst()
                        .orElse(Part.TABLES);
    }
}

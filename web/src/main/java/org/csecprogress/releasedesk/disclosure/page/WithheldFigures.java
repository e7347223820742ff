package org.csecprogress.releasedesk.disclosure.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.catalog.ReportSection;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.review.WithheldCell;

/** Each withheld figure with its reason, filtered by section, measure, place and reason. */
@Named
@ViewScoped
public class WithheldFigures implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private DisclosureView view;
    @Inject private DisclosureReading reading;

    private final TableLines<FigureLine> lines =
            new TableLines<>("figures", this::read, FigureLine::key);
    private String section;
    private String measure;
    private String place;
    private String reason;

    private Sliced<FigureLine> read(Slice slice) {
        List<FigureLine> all =
                view.getReview().cells().stream()
                        .filter(this::isAskedFor)
                        .map(
                                cell ->
                                        FigureLine.of(
                                                cell.table(),
                                                cell.row(),
                                                Sentences.ofPage()
                                                        .of("disclosure.reason." + cell.reason()),
                                                reading.names()))
                        .toList();
        return Sliced.of(all, slice, FigureLine.ORDERS);
    }

    private boolean isAskedFor(WithheldCell cell) {
        String code = cell.table().measure();
        return fits(section, String.valueOf(reading.catalog().measure(code).reportSection()))
                && fits(measure, code)
                && fits(place, cell.row().geography())
                && fits(reason, cell.reason().name());
    }

    private static boolean fits(String asked, String value) {
        return asked == null || asked.isEmpty() || asked.equals(value);
    }

    /** Shows the figures that the filters ask for, from the first. */
    public void show() {
        lines.toStart();
    }

    public TableLines<FigureLine> getLines() {
        return lines;
    }

    public List<ReportSection> getSections() {
        view.getReview();
        return reading.catalog().reportSections();
    }

    /** Returns the names of the measures of the release's tables, with their codes. */
    public Map<String, String> getMeasures() {
        Map<String, String> measures = new TreeMap<>();
        view.getReview().tables().stream()
                .map(table -> table.id().measure())
                .forEach(code -> measures.put(reading.names().measure(code), code));
        return measures;
    }

    /** Returns the names of all places by their codes. */
    public List<Map.Entry<String, String>> getPlaces() {
        view.getReview();
        return List.copyOf(reading.names().places().entrySet());
    }

    public Reason[] getReasons() {
        return Reason.values();
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

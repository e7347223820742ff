package org.csecprogress.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.demo.DemoFiles;
import org.csecprogress.demo.DemoModel;
import org.csecprogress.demo.DemoSettings;
import org.csecprogress.kernel.CountyCode;

/**
 * Events of milestones outside the filings: due dates that CDSS sets, evidence that it approves,
 * and a document that a county stores and shares.
 *
 * @param dues the due date for all counties, by milestone
 * @param duesSet when CDSS sets the due dates
 * @param approved when CDSS approves evidence
 * @param document the document that a county stores
 */
public record PlannedMarks(
        Map<String, LocalDate> dues, Instant duesSet, Instant approved, Document document) {
    private static final String FILE = "protocol.pdf";
    private static final LocalTime MORNING = LocalTime.of(9, 40);

    /**
     * A document.
     *
     * @param milestone the milestone that it is evidence of
     * @param serves the other counties that may use it
     */
    public record Document(
            CountyCode county,
            String name,
            String milestone,
            Set<CountyCode> serves,
            Instant added) {
        public Document {
            serves = Set.copyOf(serves);
        }

        /** Returns the content. */
        public byte[] content() {
            return DemoFiles.shipped().read(FILE);
        }
    }

    public PlannedMarks {
        dues = Map.copyOf(dues);
    }

    static PlannedMarks read(CatalogSource source, DemoSettings settings, Counties counties) {
        Map<String, LocalDate> dues = new LinkedHashMap<>();
        for (Row row : DemoModel.table(source, "dues.csv", List.of("milestone", "due")).rows()) {
            dues.put(row.required("milestone"), row.date("due"));
        }
        return new PlannedMarks(
                dues,
                Agenda.at(settings.day("dues_set"), MORNING),
                Agenda.at(settings.day("evidence_approved"), MORNING),
                new Document(
                        counties.bySlug(settings.text("document_county")).code(),
                        settings.text("document_name"),
                        settings.text("document_milestone"),
                        settings.list("document_serves").stream()
                                .map(slug -> counties.bySlug(slug).code())
                                .collect(Collectors.toSet()),
                        Agenda.at(settings.day("document_added"), MORNING)));
    }
}

package org.csecprogress.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.kernel.ReportingPeriod;

/** What settings.csv says of the demonstration as a whole. */
final class DemoSettings {
    private final Map<String, Row> rows = new HashMap<>();

    private DemoSettings() {}

    static DemoSettings read(CatalogSource source) {
        var settings = new DemoSettings();
        var columns = List.of("setting", "value");
        for (Row row : DemoModel.table(source, "settings.csv", columns).rows()) {
            settings.rows.put(row.required("setting"), row);
        }
        return settings;
    }

    private Row row(String setting) {
        Row row = rows.get(setting);
        if (row == null) {
            throw new IllegalStateException("settings.csv has no " + setting);
        }
        return row;
    }

    /** A setting that is words. */
    String text(String setting) {
        return row(setting).required("value");
    }

    /** What all chance begins with. */
    long seed() {
        return row("seed").integer("value");
    }

    /** The first quarter of the demonstration. */
    ReportingPeriod firstPeriod() {
        return ReportingPeriod.of(text("first_period"));
    }

    /** How many quarters there are; the last is open. */
    int quarters() {
        return row("quarters").integer("value");
    }

    /** The day on which the demonstration stands still. */
    LocalDate businessDate() {
        return row("business_date").date("value");
    }

    /** The share of filings that are late. */
    double lateShare() {
        return row("late_share").decimal("value").doubleValue();
    }

    /** The share of filings that are returned. */
    double returnedShare() {
        return row("returned_share").decimal("value").doubleValue();
    }

    /** The share of public texts with a comparison that the disclosure officer sends back. */
    double sentBackShare() {
        return row("sent_back_share").decimal("value").doubleValue();
    }

    /** What the officer writes to the county. */
    String sentBackReason() {
        return text("sent_back_reason");
    }

    /** Why one agency asks the other to give a filing up. */
    String withdrawalReason() {
        return text("withdrawal_reason");
    }

    /** Code of the milestone status for what does not bind a county. */
    String notApplicable() {
        return text("status_not_applicable");
    }

    /** A setting that is a day. */
    LocalDate day(String setting) {
        return row(setting).date("value");
    }

    /** A setting that is several codes. */
    List<String> list(String setting) {
        return row(setting).list("value");
    }

    /** The share of counties whose evidence CDSS has approved. */
    double approvedShare() {
        return row("approved_share").decimal("value").doubleValue();
    }
}

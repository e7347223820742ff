package org.csecprogress.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.kernel.ReportingPeriod;

/** The settings of the demonstration, from settings.csv. */
public final class DemoSettings {
    private final Map<String, Row> rows = new HashMap<>();

    private DemoSettings() {}

    public static DemoSettings read(CatalogSource source) {
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

    /** Returns a text setting. */
    public String text(String setting) {
        return row(setting).required("value");
    }

    /** Returns the seed of all random numbers. */
    public long seed() {
        return row("seed").integer("value");
    }

    /** Returns the first quarter of the demonstration. */
    public ReportingPeriod firstPeriod() {
        return ReportingPeriod.of(text("first_period"));
    }

    /** Returns the last quarter of the demonstration, which is open. */
    public ReportingPeriod lastPeriod() {
        return firstPeriod().plus(quarters() - 1);
    }

    /** Returns the number of quarters; the last is open. */
    public int quarters() {
        return row("quarters").integer("value");
    }

    /** Returns the fixed business date of the demonstration. */
    public LocalDate businessDate() {
        return row("business_date").date("value");
    }

    /** Returns the share of filings that are late. */
    public double lateShare() {
        return row("late_share").decimal("value").doubleValue();
    }

    /** Returns the share of filings that are returned. */
    public double returnedShare() {
        return row("returned_share").decimal("value").doubleValue();
    }

    /** Returns the share of public texts with a comparison that are sent back. */
    public double sentBackShare() {
        return row("sent_back_share").decimal("value").doubleValue();
    }

    /** Returns the officer's explanation to the county. */
    public String sentBackReason() {
        return text("sent_back_reason");
    }

    /** Returns why one agency asks the other to withdraw a filing. */
    String withdrawalReason() {
        return text("withdrawal_reason");
    }

    /** Returns the code of the milestone status for counties that it does not bind. */
    String notApplicable() {
        return text("status_not_applicable");
    }

    /** Returns a date setting. */
    public LocalDate day(String setting) {
        return row(setting).date("value");
    }

    /** Returns a setting with several codes. */
    public List<String> list(String setting) {
        return row(setting).list("value");
    }

    /** Returns the share of counties whose evidence CDSS has approved. */
    public double approvedShare() {
        return row("approved_share").decimal("value").doubleValue();
    }
}

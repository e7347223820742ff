package org.csecprogress.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A stage of a quarter whose day CDSS set. It stays when the day is set back, because calendar
 * programs tell by the number of changes which day is the newest.
 */
@Entity
@Table(name = "filing_stage")
@IdClass(FilingStage.Key.class)
@NamedQuery(
        name = FilingStage.DAYS,
        query =
                "select new org.csecprogress.calendar.SetDay(s.period, s.stage, s.day, s.changes,"
                        + " s.setAt) from FilingStage s order by s.period, s.stage")
public class FilingStage {
    public static final String DAYS = "FilingStage.days";

    @Id
    @NotNull
    @Column(length = 6)
    private ReportingPeriod period;

    @Id
    @NotNull
    @Column(length = 20)
    @Enumerated(EnumType.STRING)
    private Stage stage;

    @NotNull
    @Column(name = "on_day", nullable = false)
    private LocalDate day;

    @Positive
    @Column(nullable = false)
    private int changes;

    @Column(name = "set_by")
    private long setBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "set_name", nullable = false, length = 120)
    private String setName;

    @NotNull
    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    protected FilingStage() {}

    public FilingStage(ReportingPeriod period, Stage stage, LocalDate day, Actor by, Instant at) {
        this.period = period;
        this.stage = stage;
        set(day, by, at);
    }

    /** Sets the day and counts the change. */
    public final void set(LocalDate on, Actor by, Instant at) {
        day = on;
        changes++;
        setBy = by.accountId();
        setName = by.name();
        setAt = at;
    }

    /** Identifies a stage of a quarter. */
    public static class Key {
        private ReportingPeriod period;
        private Stage stage;

        protected Key() {}

        public Key(ReportingPeriod period, Stage stage) {
            this.period = period;
            this.stage = stage;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.period.equals(period) && key.stage == stage;
        }

        @Override
        public int hashCode() {
            return Objects.hash(period, stage);
        }
    }
}

package org.csecprogress.release.archive.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.reading.service.PublicDayFiles;
import org.csecprogress.release.record.PublicDay;

/**
 * Tells what was public on a day, for requests of records and for auditors. It includes releases
 * that were withdrawn since, so it is for administrators and auditors alone, and each archive that
 * is taken is in the trail.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@Allowed({Role.STATE_ADMIN, Role.AUDITOR})
public class PublicDayService {
    @Inject private PublicDayFiles files;
    @Inject private ArchiveAudits audits;
    @Inject private BusinessClock clock;

    /** Returns the last day that can be asked for, which is over. */
    public LocalDate lastDay(Actor reader) {
        return CaliforniaTime.day(clock.instant()).minusDays(1);
    }

    /** Returns what was public on a day; empty if the day is not over. */
    public Optional<PublicDay> find(Actor reader, LocalDate day) {
        return day.isAfter(lastDay(reader)) ? Optional.empty() : Optional.of(files.of(day));
    }

    /**
     * Writes everything that was public on a day.
     *
     * @throws IOException if writing fails
     * @throws NotFoundException if the day is not over
     */
    public void write(Actor reader, LocalDate day, OutputStream out) throws IOException {
        PublicDay found = find(reader, day).orElseThrow(() -> new NotFoundException("day"));
        audits.recordDay(reader, day);
        files.write(found, out);
    }
}

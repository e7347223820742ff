package org.csecprogress.exchange.service;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.ChangedFiling;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.ReportingPeriod;

/** Filings in which somebody else does something at the moment of a request. */
final class BusyFilings extends FilingService {
    @Inject private Memory memory;

    private int overtaken;
    private int locks;
    private Runnable meanwhile = () -> {};

    /** Lets somebody else change the filing just before each of the next saves. */
    void overtake(int saves) {
        overtaken = saves;
    }

    /** Does something once, when the filing is locked next. */
    void meanwhile(Runnable work) {
        meanwhile = work;
    }

    /** Returns how often the filing was locked to save something. */
    int locks() {
        return locks;
    }

    @Override
    public ChangedFiling lock(
            Actor actor,
            CountyCode county,
            ReportingPeriod period,
            Map<CellKey, Optional<Answer>> figures) {
        locks++;
        Runnable work = meanwhile;
        meanwhile = () -> {};
        work.run();
        return super.lock(actor, county, period, figures);
    }

    @Override
    public Decision save(
            Actor actor,
            CountyCode county,
            ReportingPeriod period,
            long version,
            FilingChanges changes) {
        if (overtaken > 0) {
            overtaken--;
            memory.all(Submission.class).forEach(memory::touch);
        }
        return super.save(actor, county, period, version, changes);
    }
}

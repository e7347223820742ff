package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.OpenCertifications;
import org.csecprogress.kernel.service.Sql;

/** The filings under way that lack a signature: one query each time. */
@ApplicationScoped
class UnsignedFilings implements OpenCertifications {
    private static final String UNSIGNED =
            "select s.period from submission s join revision r on r.submission_id = s.id and"
                    + " r.number = s.revision where s.county = ? and s.status in ('DRAFT',"
                    + " 'RETURNED') and not exists (select 1 from certification c where"
                    + " c.revision_id = r.id and c.agency = ?) order by s.period";

    private final Sql sql;

    protected UnsignedFilings() {
        this(null);
    }

    @Inject
    UnsignedFilings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ReportingPeriod> of(CountyCode county, Agency agency) {
        return sql.list(
                UNSIGNED, row -> ReportingPeriod.of(row.getString(1)), county.value(), agency);
    }
}

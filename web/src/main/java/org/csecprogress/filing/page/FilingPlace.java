package org.csecprogress.filing.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import java.io.Serial;
import java.io.Serializable;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;

/** The quarter, CDSS's entry and the version of the filing that a county page is open for. */
@ViewScoped
public class FilingPlace implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private ReportingPeriod period;
    private long entry;
    private long version = -1;

    /**
     * Returns the quarter of the page, which stays the same for as long as it is open.
     *
     * @param otherwise the quarter of a page whose address has none
     * @throws NotFoundException if a form comes from no page of a filing
     */
    ReportingPeriod period(ReportingPeriod otherwise) {
        if (period == null) {
            if (isPostback()) {
                throw new NotFoundException("page");
            }
            period = otherwise;
        }
        return period;
    }

    void setPeriod(ReportingPeriod period) {
        this.period = period;
    }

    /** Whether the page belongs to the ongoing entry. An earlier entry is of another filing. */
    boolean isOf(long ongoing) {
        if (!isPostback()) {
            entry = ongoing;
        }
        return entry == ongoing;
    }

    private static boolean isPostback() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    long getVersion() {
        return version;
    }

    void setVersion(long version) {
        this.version = version;
    }
}

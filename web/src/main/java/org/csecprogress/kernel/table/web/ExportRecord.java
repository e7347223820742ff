package org.csecprogress.kernel.table.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import org.csecprogress.kernel.service.AccessLog;
import org.csecprogress.kernel.service.CurrentActor;

/** Has a table recorded that leaves the portal as a file. */
final class ExportRecord {
    private ExportRecord() {}

    /**
     * Records a file before it is sent.
     *
     * @param lines its lines without the headings
     */
    static void of(FacesContext faces, String table, int lines) {
        CDI<Object> beans = CDI.current();
        String page = faces.getViewRoot().getViewId().replace(".xhtml", "");
        beans.select(AccessLog.class)
                .get()
                .exported(beans.select(CurrentActor.class).get().get(), page, table, lines);
    }
}

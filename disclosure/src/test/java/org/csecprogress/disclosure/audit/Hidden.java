package org.csecprogress.disclosure.audit;

import org.csecprogress.disclosure.table.Sheet;

/** Finds the unknowns of a sheet. */
final class Hidden {
    private Hidden() {}

    static Unknowns of(Sheet sheet) {
        return new Unknowns(sheet.system(), sheet.release(), sheet.pattern());
    }
}

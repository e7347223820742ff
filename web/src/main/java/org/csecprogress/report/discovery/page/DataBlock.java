package org.csecprogress.report.discovery.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * Linked data inside a page. It is written as it is, since the writer of PrimeFaces would take it
 * for a script and give it a nonce, with which no two renderings of a page had the same bytes.
 */
@FacesComponent("csec.DataBlock")
public class DataBlock extends UIComponentBase {
    @Override
    public String getFamily() {
        return "csec";
    }

    @Override
    public void encodeBegin(FacesContext faces) throws IOException {
        faces.getResponseWriter()
                .write(
                        "<script type=\"application/ld+json\">"
                                + getAttributes().get("value")
                                + "</script>");
    }
}

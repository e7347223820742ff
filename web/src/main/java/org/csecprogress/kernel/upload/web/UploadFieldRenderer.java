package org.csecprogress.kernel.upload.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.component.fileupload.FileUpload;
import org.primefaces.component.fileupload.FileUploadRenderer;

/**
 * Renders the field so that a keyboard and a screen reader meet one thing: the browser's own input.
 * PrimeFaces hides it behind an element that takes the focus and has no role.
 */
public class UploadFieldRenderer extends FileUploadRenderer {
    /** Attribute of the field with the identifiers of its hint and its errors. */
    private static final String DESCRIBED_BY = "describedBy";

    private static final String CLASS = "class";
    private static final String SPAN = "span";

    @Override
    protected void encodeChooseButton(FacesContext faces, FileUpload upload, boolean isDisabled)
            throws IOException {
        ResponseWriter writer = faces.getResponseWriter();
        writer.startElement(SPAN, null);
        writer.writeAttribute(
                CLASS,
                "ui-button ui-widget ui-button-text-icon-left " + FileUpload.CHOOSE_BUTTON_CLASS,
                null);
        span(writer, "ui-button-icon-left ui-icon ui-icon-arrowreturnthick-1-n", "");
        span(writer, "ui-button-text", upload.getLabel());
        encodeInputField(faces, upload, upload.getClientId(faces), null);
        writer.endElement(SPAN);
    }

    private static void span(ResponseWriter writer, String styleClass, String text)
            throws IOException {
        writer.startElement(SPAN, null);
        writer.writeAttribute(CLASS, styleClass, null);
        writer.writeText(text, null);
        writer.endElement(SPAN);
    }

    @Override
    protected void encodeInputField(
            FacesContext faces, FileUpload upload, String clientId, String tabIndex)
            throws IOException {
        encodeInput(faces, upload, ((UploadField) upload).getInputClientId());
    }

    /** Renders a plain input, for a page without JavaScript. */
    @Override
    protected void encodeSimpleMarkup(FacesContext faces, FileUpload upload) throws IOException {
        encodeInput(faces, upload, upload.getClientId(faces));
    }

    @Override
    protected void encodeScript(FacesContext faces, FileUpload upload) throws IOException {
        if (upload.getMode().equals("advanced")) {
            super.encodeScript(faces, upload);
        }
    }

    private static void encodeInput(FacesContext faces, FileUpload upload, String input)
            throws IOException {
        ResponseWriter writer = faces.getResponseWriter();
        writer.startElement("input", null);
        writer.writeAttribute(CLASS, upload.getStyleClass(), null);
        writer.writeAttribute("type", "file", null);
        writer.writeAttribute("id", input, null);
        writer.writeAttribute("name", input, null);
        writer.writeAttribute("aria-label", upload.getTitle(), null);
        writer.writeAttribute("aria-describedby", upload.getAttributes().get(DESCRIBED_BY), null);
        if (upload.isMultiple()) {
            writer.writeAttribute("multiple", "multiple", null);
        }
        writer.writeAttribute("accept", upload.getAccept(), null);
        writer.endElement("input");
    }
}

package org.csecprogress.kernel.upload.web;

import jakarta.faces.context.FacesContext;
import org.primefaces.component.api.InputHolder;
import org.primefaces.component.fileupload.FileUpload;
import org.primefaces.model.file.UploadedFile;

/**
 * PrimeFaces' field for files, which {@code p:fileUpload} makes. Its label belongs to the input
 * inside it. The service that stores a file decides about its name: PrimeFaces would refuse names
 * that browsers send every day, such as those with a percent sign, in words of its own.
 */
public class UploadField extends FileUpload implements InputHolder {
    private static final String LABELLED_BY = "labelledby";

    @Override
    public void validateFilename(FacesContext faces, UploadedFile file) {
        // The service cleans the name and says what is wrong with it.
    }

    @Override
    public String getInputClientId() {
        return getClientId(getFacesContext()) + "_input";
    }

    @Override
    public String getValidatableInputClientId() {
        return getInputClientId();
    }

    @Override
    public String getLabelledBy() {
        return (String) getStateHelper().get(LABELLED_BY);
    }

    @Override
    public void setLabelledBy(String id) {
        getStateHelper().put(LABELLED_BY, id);
    }
}

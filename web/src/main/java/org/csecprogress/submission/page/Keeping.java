package org.csecprogress.submission.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a page of the filing needs to save by itself. */
@Named
@RequestScoped
public class Keeping {
    @Inject private Desk desk;

    @Inject
    @ConfigProperty(name = "csec.autosave.milliseconds", defaultValue = "10000")
    private int pause;

    /** Milliseconds after the last change until the page saves by itself. */
    public int getPause() {
        return pause;
    }

    /**
     * Whose page it is. What a browser keeps of it is given back to nobody else.
     *
     * @param here the address of the page
     */
    public String owner(String here) {
        String entry = desk.getEntryId();
        return desk.actor().accountId() + (entry.isEmpty() ? "" : "/" + entry) + " " + here;
    }
}

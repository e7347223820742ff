package org.csecprogress.review.page;

/** The form with a reviewer's decision. */
public class DecisionForm {
    private String action = "";
    private String reason = "";
    private long version;

    DecisionForm(long version, String action) {
        this.version = version;
        this.action = action;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action == null ? "" : action;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    /** Returns the version of the submission as the page showed it. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}

package org.csecprogress.progress.inspection.service;

/** Looks for viruses in files, if the portal has a scanner. */
public interface VirusScanner {
    /** Returns what the scanner says of a content. */
    ScanAnswer scan(byte[] content);
}

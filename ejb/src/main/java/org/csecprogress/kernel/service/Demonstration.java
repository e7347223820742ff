package org.csecprogress.kernel.service;

/** A mark that only the demonstration's archive contains. */
public interface Demonstration {}

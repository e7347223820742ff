package org.csecprogress.kernel.service;

/** What the demonstration's archive contains and no production archive does. */
public interface Demonstration {}

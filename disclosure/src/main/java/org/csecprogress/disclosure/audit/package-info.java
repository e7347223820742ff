/**
 * The auditor: whether what is about to be published keeps every requirement, proved by tables that
 * an attacker cannot exclude. It shares the tables and the solver's interface with the planner and
 * no line of code: it writes the attacker's equations down once more and in another way.
 */
package org.csecprogress.disclosure.audit;

/**
 * The auditor: whether the tables to be published meet every requirement, proved by tables that an
 * attacker cannot exclude. It shares the tables and the solver's interface with the planner but no
 * code: it formulates the attacker's equations independently.
 */
package org.csecprogress.disclosure.audit;

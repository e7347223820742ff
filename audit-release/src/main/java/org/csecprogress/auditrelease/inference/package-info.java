/**
 * The attacker: what follows from public numbers about others. It shares only arithmetic and the
 * solvers with the planner and the auditor, and knows no true value.
 */
package org.csecprogress.auditrelease.inference;

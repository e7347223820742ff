/**
 * Shared by the planner and the auditor: the linked tables, who knows what, and the requirements on
 * primary cells.
 */
package org.csecprogress.disclosure.table;

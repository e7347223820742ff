/**
 * What planner and auditor have in common, and nothing else: the linked tables, who knows what, and
 * what is required of every primary cell.
 */
package org.csecprogress.disclosure.table;

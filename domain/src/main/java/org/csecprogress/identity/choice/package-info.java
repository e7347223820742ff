/** The columns that each person hides in the tables of the desk. */
package org.csecprogress.identity.choice;

/** What each person chose for the tables of the desk. */
package org.csecprogress.identity.choice;

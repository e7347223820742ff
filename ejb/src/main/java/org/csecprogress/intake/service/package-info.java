/** Who may send workbooks, and how many are read at once. */
package org.csecprogress.intake.service;

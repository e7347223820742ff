/** Withdrawals of submissions and corrections of published ones. */
package org.csecprogress.filing.correction.service;

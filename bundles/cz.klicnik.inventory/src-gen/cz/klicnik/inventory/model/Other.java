/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.inventory.model;

import cz.klicnik.core.model.TokenObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Other</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.inventory.model.Other#getRecord <em>Record</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.inventory.model.InventoryPackage#getOther()
 * @model
 * @generated
 */
public interface Other extends Entry {
	/**
	 * Returns the value of the '<em><b>Record</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Record</em>' attribute.
	 * @see #setRecord(TokenObject)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getOther_Record()
	 * @model dataType="cz.klicnik.inventory.model.TokenObject" required="true"
	 * @generated
	 */
	TokenObject getRecord();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Other#getRecord <em>Record</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Record</em>' attribute.
	 * @see #getRecord()
	 * @generated
	 */
	void setRecord(TokenObject value);

} // Other

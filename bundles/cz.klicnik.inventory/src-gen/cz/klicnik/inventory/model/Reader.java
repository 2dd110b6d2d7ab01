/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.inventory.model;

import cz.klicnik.core.machine.ReaderStatus;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Reader</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.inventory.model.Reader#getName <em>Name</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Reader#getStatus <em>Status</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Reader#getInventory <em>Inventory</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.inventory.model.InventoryPackage#getReader()
 * @model
 * @generated
 */
public interface Reader extends EObject {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getReader_Name()
	 * @model required="true"
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Reader#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Status</em>' attribute.
	 * @see #setStatus(ReaderStatus)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getReader_Status()
	 * @model dataType="cz.klicnik.inventory.model.ReaderStatus" required="true"
	 * @generated
	 */
	ReaderStatus getStatus();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Reader#getStatus <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Status</em>' attribute.
	 * @see #getStatus()
	 * @generated
	 */
	void setStatus(ReaderStatus value);

	/**
	 * Returns the value of the '<em><b>Inventory</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link cz.klicnik.inventory.model.Inventory#getReaders <em>Readers</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Inventory</em>' container reference.
	 * @see #setInventory(Inventory)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getReader_Inventory()
	 * @see cz.klicnik.inventory.model.Inventory#getReaders
	 * @model opposite="readers"
	 * @generated
	 */
	Inventory getInventory();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Reader#getInventory <em>Inventory</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Inventory</em>' container reference.
	 * @see #getInventory()
	 * @generated
	 */
	void setInventory(Inventory value);

} // Reader
